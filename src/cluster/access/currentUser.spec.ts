import { refusal, ScriptedConnection } from '../testing/scriptedConnection';
import { askCurrentUser } from './currentUser';

it('is whom the API calls so', async () => {
  const connection = new ScriptedConnection(() => ({
    kind: 'SelfSubjectReview',
    status: { userInfo: { username: 'dev', groups: ['system:authenticated'] } },
  }));
  expect(await askCurrentUser(connection)).toBe('dev');
  expect(connection.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'POST /apis/authentication.k8s.io/v1/selfsubjectreviews',
  ]);
});

it('is not known where the API does not say', async () => {
  const refusing = new ScriptedConnection(() => {
    throw refusal(403, 'Forbidden');
  });
  expect(await askCurrentUser(refusing)).toBeNull();
  expect(await askCurrentUser(new ScriptedConnection(() => ({ status: {} })))).toBeNull();
});
