import { referrerKinds } from '../../domain/snapshot/kinds/apiKinds';
import { CancelledError } from '../request/errors';
import { NotingIntake } from '../testing/notingIntake';
import { refusal, ScriptedConnection, serverTime } from '../testing/scriptedConnection';
import { scriptedApi, type ScriptedApi } from '../testing/scriptedLists';
import { projectKinds } from './kinds';
import { readCluster } from './readCluster';
import type { ReadProgress } from './readReport';

const podsOf = (project: string) => `/api/v1/namespaces/${project}/pods`;
const names = (count: number) => Array.from({ length: count }, (_, index) => `pod-${index}`);

const read = async (project: string | null, api: ScriptedApi) => {
  const connection = new ScriptedConnection(scriptedApi(api));
  const intake = new NotingIntake();
  const report = await readCluster({ project }, intake, { connection });
  return { connection, intake, report };
};

const admin: ScriptedApi = { mayListAll: () => true };

describe('a read of one project', () => {
  it('reads each list to its last page', async () => {
    const { intake, report } = await read('shop', {
      lists: { [podsOf('shop')]: names(1200) },
      perPage: 500,
    });
    expect(intake.items.get('Pod/shop')).toHaveLength(1200);
    expect(intake.outcomes.get('Pod/shop')).toEqual({
      state: 'whole',
      count: 1200,
      readAt: serverTime,
      resourceVersion: '7',
    });
    expect(report).toMatchObject({ clusterWide: false, projects: ['shop'], readAt: serverTime });
    expect(intake.finished).toBe(1);
  });

  it('reads every kind that can refer to an image', async () => {
    const { intake } = await read('shop', {});
    for (const kind of referrerKinds) {
      expect([kind, intake.outcomes.get(`${kind}/shop`)?.state]).toEqual([kind, 'whole']);
    }
  });

  it('never lists image stream tags, whose limit cuts off without a word', async () => {
    const { connection } = await read('shop', {});
    expect(
      connection.requests.filter(({ path }) => /imagestreamtags|imagetags/.test(path)),
    ).toEqual([]);
  });

  it('keeps six lists at a time under way, and no more', async () => {
    const { connection } = await read('shop', { pullers: { shop: [] } });
    expect(connection.mostInFlight).toBeLessThanOrEqual(8);
    expect(connection.mostInFlight).toBeGreaterThanOrEqual(6);
  });

  it('names a forbidden list with the words of the API, and reads the others', async () => {
    const { intake, report } = await read('shop', {
      before: ({ path }) => {
        if (path.includes('/cronjobs')) {
          throw refusal(403, 'Forbidden', { message: 'User "dev" cannot list cronjobs' });
        }
        return undefined;
      },
    });
    expect(intake.outcomes.get('CronJob/shop')).toEqual({
      state: 'forbidden',
      message: 'User "dev" cannot list cronjobs',
    });
    const whole = report.lists.filter(({ outcome }) => outcome.state === 'whole');
    expect(whole).toHaveLength(projectKinds.length - 1);
  });

  it('reads images only where the user may list them', async () => {
    const without = await read('shop', {});
    expect(without.intake.outcomes.has('Image/*')).toBe(false);
    const auditor = await read('shop', { mayListAll: (resource) => resource === 'images' });
    expect(auditor.intake.outcomes.get('Image/*')?.state).toBe('whole');
    expect(auditor.report.clusterWide).toBe(false);
  });

  it('says that a kind is not installed only when its API group itself is not there', async () => {
    const { intake } = await read('shop', {
      absent: ['serving.knative.dev/v1'],
      before: ({ path }) => {
        if (path.includes('/deploymentconfigs')) throw refusal(404, 'NotFound');
        return undefined;
      },
    });
    expect(intake.outcomes.get('KnativeService/shop')).toEqual({ state: 'notInstalled' });
    expect(intake.outcomes.get('DeploymentConfig/shop')?.state).toBe('failed');
  });

  it('does not take an API group that cannot be asked for absent', async () => {
    const { intake } = await read('shop', {
      before: ({ path }) => {
        if (path.startsWith('/apis/apps.openshift.io')) throw refusal(503, 'ServiceUnavailable');
        return undefined;
      },
    });
    expect(intake.outcomes.get('DeploymentConfig/shop')?.state).toBe('failed');
  });
});

describe('who may pull', () => {
  it('has the projects that may pull read as well', async () => {
    const { intake, report } = await read('shop', {
      pullers: { shop: ['system:serviceaccount:billing:default', 'alice'] },
      lists: { [podsOf('billing')]: ['billing-pod'] },
    });
    expect(report.pullingProjects).toEqual(['billing']);
    expect(intake.items.get('Pod/billing')).toEqual(['billing-pod']);
    expect(intake.pullRights.get('shop')).toMatchObject({ projects: ['billing'] });
  });

  it('leaves a project that may pull and cannot be read as forbidden lists', async () => {
    const { intake } = await read('shop', {
      pullers: { shop: ['system:serviceaccount:secret:default'] },
      before: ({ path }) => {
        if (path.includes('/namespaces/secret/')) throw refusal(403, 'Forbidden');
        return undefined;
      },
    });
    expect(intake.outcomes.get('Pod/secret')?.state).toBe('forbidden');
  });

  it('reads what can be seen where every project may pull', async () => {
    const { report } = await read('shop', {
      pullers: { shop: ['system:authenticated'] },
      projects: ['billing', 'shop'],
    });
    expect(report.pullingProjects).toEqual(['billing']);
  });

  it('notes that an editor may not ask', async () => {
    const { intake } = await read('shop', {});
    expect(intake.pullRights.get('shop')).toEqual({ state: 'notPermitted' });
  });
});

describe('a read of all projects', () => {
  it('lists the whole cluster at once for those who may', async () => {
    const { intake, report, connection } = await read(null, admin);
    expect(intake.scopes).toEqual([{ project: null, clusterWide: true, judged: [] }]);
    expect(connection.paths()).toContain('/api/v1/pods?limit=500');
    expect(connection.paths().filter((path) => path.includes('/namespaces/'))).toEqual([]);
    expect(report.live).toEqual({
      project: null,
      kinds: ['ImageStream', 'Pod', 'DeploymentConfig'],
    });
  });

  it('reads the projects that a developer sees one by one, and counts them', async () => {
    const steps: ReadProgress[] = [];
    const connection = new ScriptedConnection(
      scriptedApi({ projects: ['billing', 'shop', 'tags'], lists: { [podsOf('tags')]: ['one'] } }),
    );
    const intake = new NotingIntake();
    const report = await readCluster({ project: null }, intake, {
      connection,
      onProgress: (progress) => steps.push(progress),
    });
    expect(report.projects).toEqual(['billing', 'shop', 'tags']);
    expect(report.live.kinds).toEqual([]);
    const lists = 3 * projectKinds.length;
    expect(steps.at(-1)).toMatchObject({
      projects: { done: 3, total: 3 },
      lists: { done: lists, total: lists },
      objects: 1,
      reading: [],
    });
    expect(steps.some(({ projects }) => projects?.done === 1)).toBe(true);
  });

  it('goes without hooks for a kind of more than 5,000 objects', async () => {
    const { report } = await read(null, { ...admin, lists: { '/api/v1/pods': names(5001) } });
    expect(report.largeKinds).toEqual(['Pod']);
    expect(report.live.kinds).toEqual(['ImageStream', 'DeploymentConfig']);
  });
});

describe('a read that is given up', () => {
  it('asks for nothing more and is forgotten', async () => {
    const stop = new AbortController();
    const connection = new ScriptedConnection(
      scriptedApi({
        lists: { [podsOf('shop')]: names(5000) },
        perPage: 10,
        before: ({ path }) => {
          if (path.includes('continue=100')) stop.abort();
          return undefined;
        },
      }),
    );
    const intake = new NotingIntake();
    const reading = readCluster({ project: 'shop' }, intake, { connection, signal: stop.signal });
    await expect(reading).rejects.toBeInstanceOf(CancelledError);
    const sent = connection.requests.length;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(connection.requests).toHaveLength(sent);
    expect([intake.dropped, intake.finished]).toEqual([1, 0]);
  });
});
