import type { ImageUse } from '../records';
import type { JsonObject } from '../../json/json';
import { trimReferrer } from '.';
import type { ReferrerKind } from './apiKinds';

const metadata = { name: 'web', namespace: 'shop', uid: 'u1' };
const podSpec = { containers: [{ name: 'c', image: 'reg/shop/web:1' }] };
const template = { spec: podSpec };

const inShort = (uses: readonly ImageUse[]): string[] =>
  uses.map(
    ({ place, name, target, namespace, text }) =>
      `${place} ${name || '-'} ${target} ${namespace} ${text}`,
  );

const withTrigger = (annotation: string) =>
  trimReferrer('Deployment', {
    metadata: { ...metadata, annotations: { 'image.openshift.io/triggers': annotation } },
  });

describe('the template of a workload', () => {
  it.each<[ReferrerKind, object]>([
    ['ReplicationController', { template }],
    ['ReplicaSet', { template }],
    ['Deployment', { template }],
    ['DeploymentConfig', { template }],
    ['StatefulSet', { template }],
    ['DaemonSet', { template }],
    ['Job', { template }],
    ['CronJob', { jobTemplate: { spec: { template } } }],
  ])('is read in kind %s', (kind, spec) => {
    const referrer = trimReferrer(kind, { metadata, spec });
    expect(referrer.kind).toBe(kind);
    expect(inShort(referrer.uses)).toEqual(['container c DockerImage shop reg/shop/web:1']);
  });

  it('may be missing', () => {
    expect(trimReferrer('ReplicationController', { metadata, spec: {} }).uses).toEqual([]);
  });

  it.each<[ReferrerKind, JsonObject]>([
    ['Deployment', { template: { metadata: { annotations: {} } } }],
    ['CronJob', { jobTemplate: { metadata: { annotations: {} } } }],
    ['CronJob', { jobTemplate: { spec: { template: { metadata: { annotations: {} } } } } }],
  ])('of a %s may ask for local lookup of bare names', (kind, spec) => {
    const asking: unknown = JSON.parse(
      JSON.stringify(spec).replace(
        '"annotations":{}',
        '"annotations":{"alpha.image.policy.openshift.io/resolve-names":"*"}',
      ),
    );
    expect(trimReferrer(kind, { metadata, spec }).localLookup).toBe(false);
    expect(trimReferrer(kind, { metadata, spec: asking }).localLookup).toBe(true);
  });
});

describe('the triggers of a deployment config', () => {
  it('count with the tag they follow and the image they took last', () => {
    const { uses } = trimReferrer('DeploymentConfig', {
      metadata,
      spec: {
        triggers: [
          { type: 'ConfigChange' },
          {
            type: 'ImageChange',
            imageChangeParams: {
              containerNames: ['web', 'side'],
              from: { kind: 'ImageStreamTag', name: 'app:prod' },
              lastTriggeredImage: 'reg/shop/app@sha256:1',
            },
          },
          {
            type: 'ImageChange',
            imageChangeParams: {
              from: { kind: 'ImageStreamTag', name: 'base:1', namespace: 'tools' },
            },
          },
        ],
      },
    });
    expect(inShort(uses)).toEqual([
      'trigger web, side ImageStreamTag shop app:prod',
      'lastTriggeredImage web, side DockerImage shop reg/shop/app@sha256:1',
      'trigger - ImageStreamTag tools base:1',
    ]);
  });
});

describe('the trigger annotation of any workload', () => {
  it('counts, paused or not, in its own project unless it names another', () => {
    const { uses } = withTrigger(
      JSON.stringify([
        {
          from: { kind: 'ImageStreamTag', name: 'app:v1' },
          fieldPath: 'spec.template.spec.containers[?(@.name=="web")].image',
          paused: 'true',
        },
        { from: { kind: 'ImageStreamTag', name: 'base:1', namespace: 'tools' } },
      ]),
    );
    expect(inShort(uses)).toEqual([
      'trigger web ImageStreamTag shop app:v1',
      'trigger - ImageStreamTag tools base:1',
    ]);
  });

  it.each([
    ['[{', '[{'],
    ['{"from":1}', '{"from":1}'],
    ['[1]', '1'],
    ['[{"from":{"kind":"ImageStreamTag"}}]', '{"from":{"kind":"ImageStreamTag"}}'],
    ['[{"from":{"kind":"X","name":"a:b"}}]', '{"from":{"kind":"X","name":"a:b"}}'],
  ])('that is %s is unreadable', (annotation, text) => {
    expect(inShort(withTrigger(annotation).uses)).toEqual([`trigger - Unreadable shop ${text}`]);
  });

  it('is found on cron jobs and build configs alike', () => {
    const annotations = {
      'image.openshift.io/triggers': '[{"from":{"kind":"ImageStreamTag","name":"a:b"}}]',
    };
    for (const kind of ['CronJob', 'StatefulSet', 'BuildConfig', 'KnativeService'] as const) {
      const { uses } = trimReferrer(kind, { metadata: { ...metadata, annotations } });
      expect(inShort(uses)).toEqual(['trigger - ImageStreamTag shop a:b']);
    }
  });
});

describe('the rollout of old replicas', () => {
  it.each<[ReferrerKind, string]>([
    ['ReplicaSet', 'deployment.kubernetes.io/revision'],
    ['ReplicationController', 'openshift.io/deployment-config.latest-version'],
  ])('is known by its number in kind %s', (kind, annotation) => {
    const object = {
      metadata: { ...metadata, annotations: { [annotation]: '4' } },
      spec: { replicas: 0 },
    };
    expect(trimReferrer(kind, object)).toMatchObject({
      rollout: '4',
      replicas: 0,
      status: 'Scaled to zero',
    });
  });
});

const available = { replicas: 2, updatedReplicas: 2, availableReplicas: 2, latestVersion: 3 };
const condition = (type: string, status: string) => ({ conditions: [{ type, status }] });

describe('the state of a workload', () => {
  it.each<[string, ReferrerKind, object, object]>([
    ['Complete', 'DeploymentConfig', { replicas: 2 }, available],
    ['Progressing', 'DeploymentConfig', { replicas: 2 }, { ...available, availableReplicas: 1 }],
    ['Progressing', 'DeploymentConfig', { replicas: 2 }, { ...available, updatedReplicas: 1 }],
    ['Progressing', 'DeploymentConfig', { replicas: 2 }, { ...available, replicas: 3 }],
    ['Progressing', 'DeploymentConfig', { replicas: 2 }, { ...available, observedGeneration: 1 }],
    ['Progressing', 'DeploymentConfig', { replicas: 2 }, { ...available, latestVersion: 0 }],
    [
      'Failed',
      'DeploymentConfig',
      { replicas: 2 },
      { ...available, ...condition('Progressing', 'False') },
    ],
    [
      'Failed',
      'Deployment',
      { replicas: 2 },
      { ...available, ...condition('ReplicaFailure', 'True') },
    ],
    [
      'Complete',
      'Deployment',
      { replicas: 2 },
      { ...available, ...condition('Progressing', 'True') },
    ],
    ['Scaled to zero', 'DeploymentConfig', { replicas: 0 }, { replicas: 1 }],
    ['Scaled to zero', 'StatefulSet', { replicas: 0, paused: true }, {}],
    ['Paused', 'DeploymentConfig', { replicas: 2, paused: true }, available],
    ['Complete', 'ReplicaSet', { replicas: 1 }, { availableReplicas: 1 }],
    ['Progressing', 'ReplicationController', { replicas: 1 }, {}],
    [
      'Complete',
      'DaemonSet',
      {},
      { desiredNumberScheduled: 2, updatedNumberScheduled: 2, numberAvailable: 2 },
    ],
    ['Progressing', 'DaemonSet', {}, { desiredNumberScheduled: 2 }],
    ['Complete', 'Job', {}, condition('Complete', 'True')],
    ['Failed', 'Job', {}, condition('Failed', 'True')],
    ['Suspended', 'Job', { suspend: true }, {}],
    ['Running', 'Job', {}, { active: 1 }],
    ['Pending', 'Job', {}, {}],
    ['Suspended', 'CronJob', { suspend: true }, {}],
    ['Active', 'CronJob', {}, { active: [{}] }],
    ['Scheduled', 'CronJob', {}, {}],
  ])('is %s (%s %j %j)', (expected, kind, spec, status) => {
    const object = { metadata: { ...metadata, generation: 2 }, spec, status };
    expect(trimReferrer(kind, object).status).toBe(expected);
  });

  it('says that a cron job is suspended', () => {
    expect(trimReferrer('CronJob', { metadata, spec: { suspend: true } }).suspended).toBe(true);
  });
});
