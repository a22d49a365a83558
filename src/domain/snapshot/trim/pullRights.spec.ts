import forbidden from '../recordings/pull-rights-forbidden.json';
import recorded from '../recordings/pull-rights.json';
import { pullRightsOf } from './pullRights';

const answer = (users: unknown, groups: unknown = [], more: object = {}) => ({
  kind: 'ResourceAccessReviewResponse',
  users,
  groups,
  evalutionError: '',
  ...more,
});

describe('who may pull from a project', () => {
  it('is one other project in the recorded answer; people and the platform are left out', () => {
    expect(pullRightsOf(recorded.response, 'tags')).toEqual({
      state: 'known',
      everyProject: false,
      projects: ['prod'],
    });
  });

  it('is not for an editor to know', () => {
    expect(pullRightsOf(forbidden.response, 'tags')).toEqual({ state: 'notPermitted' });
  });

  it('names projects by account and by group, each once, sorted', () => {
    const users = ['system:serviceaccount:b:x', 'system:serviceaccount:b:y'];
    const groups = ['system:serviceaccounts:a', 'system:serviceaccounts:own', 'developers'];
    expect(pullRightsOf(answer(users, groups), 'own')).toMatchObject({ projects: ['a', 'b'] });
  });

  it('leaves out openshift, openshift-* and kube-*, not what only looks like them', () => {
    const groups = ['openshift', 'openshift-infra', 'kube-system', 'openshifty', 'kubeflow'].map(
      (project) => `system:serviceaccounts:${project}`,
    );
    expect(pullRightsOf(answer([], groups), 'own')).toMatchObject({
      projects: ['kubeflow', 'openshifty'],
    });
  });

  it.each([['system:serviceaccounts'], ['system:authenticated'], ['system:unauthenticated']])(
    'is every project where %s may',
    (group) => {
      expect(pullRightsOf(answer([], [group]), 'own')).toMatchObject({ everyProject: true });
    },
  );

  it('is every project where the anonymous user may', () => {
    expect(pullRightsOf(answer(['system:anonymous']), 'own')).toMatchObject({ everyProject: true });
  });

  it.each([['evalutionError'], ['evaluationError']])(
    'is not known after a non-empty %s',
    (field) => {
      expect(pullRightsOf(answer([], [], { [field]: 'role not found' }), 'own')).toEqual({
        state: 'failed',
        message: 'role not found',
      });
    },
  );

  it.each([
    ['users that are no list', answer('x')],
    ['a user that is no text', answer([1])],
    ['another kind', { kind: 'PodList' }],
    ['nothing', null],
  ])('is not known from an answer with %s', (_what, broken) => {
    expect(pullRightsOf(broken, 'own').state).toBe('failed');
  });

  it('is nobody else where the lists are null', () => {
    expect(pullRightsOf(answer(null, null), 'own')).toEqual({
      state: 'known',
      everyProject: false,
      projects: [],
    });
  });
});
