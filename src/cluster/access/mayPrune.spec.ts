import { asObject, objectAt } from '../../domain/json/json';
import { refusal, ScriptedConnection } from '../testing/scriptedConnection';
import { askMayPrune } from './mayPrune';

interface Question {
  readonly verb: string;
  readonly group: string;
  readonly resource: string;
  readonly subresource?: string;
  readonly namespace?: string;
}

const connectionOf = (allows: (question: Question) => boolean) =>
  new ScriptedConnection(({ body }) => {
    const attributes = objectAt(asObject(body), 'spec')['resourceAttributes'] as Question;
    return { status: { allowed: allows(attributes) } };
  });

const questionsOf = ({ requests }: ScriptedConnection) =>
  requests.map(({ body }) => objectAt(asObject(body), 'spec')['resourceAttributes']);

it('asks a cluster admin twice, however many projects there are', async () => {
  const connection = connectionOf(() => true);
  const access = await askMayPrune(['shop', 'prod', 'billing'], { connection });
  expect([access.mayDeleteImages, access.mayTrim('prod'), access.missing]).toEqual([
    'yes',
    'yes',
    [],
  ]);
  expect(questionsOf(connection)).toEqual([
    { verb: 'delete', group: 'image.openshift.io', resource: 'images' },
    {
      verb: 'update',
      group: 'image.openshift.io',
      resource: 'imagestreams',
      subresource: 'status',
    },
  ]);
});

it('tells a project developer what is missing: images of the cluster, histories by project', async () => {
  const connection = connectionOf(() => false);
  const { missing, ...access } = await askMayPrune(['shop', 'billing'], { connection });
  expect([access.mayDeleteImages, access.mayTrim('shop')]).toEqual(['no', 'no']);
  expect(missing.map(({ permission, project, verb }) => [permission, project, verb])).toEqual([
    ['deleteImage', null, 'delete'],
    ['trimHistory', 'shop', 'update'],
    ['trimHistory', 'billing', 'update'],
  ]);
});

it('knows of a right that was given in one project only', async () => {
  const connection = connectionOf(({ namespace }) => namespace === 'shop');
  const access = await askMayPrune(['shop', 'billing'], { connection });
  expect([access.mayTrim('shop'), access.mayTrim('billing'), access.mayTrim('other')]).toEqual([
    'yes',
    'no',
    'notKnown',
  ]);
  expect(access.mayDeleteImages).toBe('no');
});

it('does not take a question that failed for a no', async () => {
  const connection = new ScriptedConnection(() => {
    throw refusal(503, '', { message: 'away' });
  });
  const access = await askMayPrune(['shop'], { connection });
  expect([access.mayDeleteImages, access.mayTrim('shop')]).toEqual(['notKnown', 'notKnown']);
  expect(access.missing.map(({ message }) => message)).toEqual(['away', 'away']);
});
