import { referrerKinds } from '../../domain/snapshot/kinds/apiKinds';
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

  it('lead to a page of its own for each kind that refers to images', () => {
    const pages = referrerKinds.map((kind) => JSON.stringify(objectKind(kind)));
    expect(new Set(pages).size).toBe(referrerKinds.length);
    expect(objectKind('Pod')).toEqual({ version: 'v1', kind: 'Pod' });
    expect(objectKind('CronJob')).toEqual({ group: 'batch', version: 'v1', kind: 'CronJob' });
  });

  it('names Knative kinds as their API does', () => {
    expect(objectKind('KnativeRevision')).toEqual({
      group: 'serving.knative.dev',
      version: 'v1',
      kind: 'Revision',
    });
  });
});
