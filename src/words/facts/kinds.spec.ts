import { listKinds } from '../../domain/snapshot/kinds/apiKinds';
import { kindName } from './kinds';

describe('the name of a kind', () => {
  it('is its own, also where the API has two kinds of one name', () => {
    expect(new Set(listKinds.map(kindName)).size).toBe(listKinds.length);
    expect(
      (['Pod', 'CronJob', 'KnativeService', 'KnativeRevision'] as const).map(kindName),
    ).toEqual(['Pod', 'CronJob', 'Knative Service', 'Knative Revision']);
  });
});
