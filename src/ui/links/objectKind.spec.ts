import { objectKind, ownerKind } from './objectKind';

describe('kinds in links', () => {
  it('splits the API version of an owner', () => {
    expect(ownerKind('apps/v1', 'Deployment')).toEqual({
      group: 'apps',
      version: 'v1',
      kind: 'Deployment',
    });
    expect(ownerKind('v1', 'ReplicationController')).toEqual({
      version: 'v1',
      kind: 'ReplicationController',
    });
  });

  it('names Knative kinds as their API does', () => {
    expect(objectKind('KnativeRevision')).toEqual({
      group: 'serving.knative.dev',
      version: 'v1',
      kind: 'Revision',
    });
  });
});
