import { asObject, objectAt } from '../../domain/json/json';
import { refusal, ScriptedConnection } from '../testing/scriptedConnection';
import { deletionRights } from './deletionRights';
import { askMayDelete } from './mayDelete';

interface Question {
  readonly verb: string;
  readonly resource: string;
  readonly subresource?: string;
  readonly namespace?: string;
}

const connectionOf = (allows: (question: Question) => boolean) =>
  new ScriptedConnection(({ body }) => {
    const attributes = objectAt(asObject(body), 'spec')['resourceAttributes'] as Question;
    return { status: { allowed: allows(attributes) } };
  });

it('asks once for all projects, and no more where the user may everywhere', async () => {
  const connection = connectionOf(() => true);
  const access = await askMayDelete(['shop', 'tags'], { connection });
  expect(access.may('tags', 'deleteTag')).toBe('yes');
  expect(access.missing).toEqual([]);
  expect(connection.requests).toHaveLength(Object.keys(deletionRights).length);
});

it('asks project by project where the user may not everywhere', async () => {
  const connection = connectionOf(({ namespace }) => namespace === 'shop');
  const access = await askMayDelete(['shop', 'prod'], { connection });
  expect(access.may('shop', 'scaleDeployment')).toBe('yes');
  expect(access.may('prod', 'deletePod')).toBe('no');
  expect(access.missing.every(({ project }) => project === 'prod')).toBe(true);
});

it('says which verb on which resource is missing, for the explanation', async () => {
  const connection = connectionOf(
    ({ namespace, resource }) => namespace !== undefined && resource !== 'imagestreamtags',
  );
  const { missing } = await askMayDelete(['shop'], { connection });
  expect(missing).toEqual([
    {
      permission: 'deleteTag',
      project: 'shop',
      verb: 'delete',
      group: 'image.openshift.io',
      resource: 'imagestreamtags',
      subresource: '',
      answer: 'no',
      message: '',
    },
  ]);
});

it('does not take a question that failed for a no', async () => {
  const connection = new ScriptedConnection(() => {
    throw refusal(503, '', { message: 'away' });
  });
  const access = await askMayDelete(['shop'], { connection });
  expect(access.may('shop', 'deleteTag')).toBe('notKnown');
  expect(access.missing[0]).toMatchObject({ answer: 'notKnown', message: 'away' });
});

it('knows nothing of a project that was not asked about', async () => {
  const access = await askMayDelete(['shop'], { connection: connectionOf(() => false) });
  expect(access.may('other', 'deleteTag')).toBe('notKnown');
});
