/**
 * Checks the chart: `node --test charts/chart.test.mjs`. Needs `helm` 3 in the path, or its place in
 * the variable HELM; that is why `npm test` does not run it.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath, URL } from 'node:url';
import { loadAllYaml } from '@kubernetes/client-node';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const CHART = at('./image-cleanup-plugin');
const NAMESPACE = 'image-cleanup-plugin';
const REPOSITORY = `image-registry.openshift-image-registry.svc:5000/${NAMESPACE}/image-cleanup-plugin`;
const plugin = JSON.parse(readFileSync(at('../package.json'), 'utf8'));

const helm = (...parameters) =>
  execFileSync(process.env.HELM ?? 'helm', parameters, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** Objects of a YAML text, as plain as JSON has them. */
const objectsOf = (yaml) =>
  JSON.parse(JSON.stringify(loadAllYaml(yaml).filter((object) => object)));

const render = (...parameters) =>
  objectsOf(
    helm(
      ...['template', 'image-cleanup-plugin', CHART, '--namespace', NAMESPACE],
      ...['--set', `image.repository=${REPOSITORY}`, ...parameters],
    ),
  );

const named = (objects, kind, name = 'image-cleanup-plugin') => {
  const found = objects.find((object) => object.kind === kind && object.metadata.name === name);
  assert.ok(found, `there is a ${kind} ${name}`);
  return found;
};

const failure = (act) => {
  try {
    act();
  } catch (error) {
    return String(error.stderr);
  }
  return assert.fail('it should have failed');
};

/** Pods that the chart makes, by the name of what makes them. */
const podsOf = (objects) =>
  objects
    .filter(({ kind }) => kind === 'Deployment' || kind === 'Job')
    .map(({ metadata, spec }) => [metadata.name, spec.template.spec]);

test('lint finds nothing to object to', () => {
  assert.match(
    helm('lint', CHART, '--set', `image.repository=${REPOSITORY}`),
    / 0 chart\(s\) failed/,
  );
});

test('the chart has the version of the plugin', () => {
  const [chart] = objectsOf(readFileSync(at('./image-cleanup-plugin/Chart.yaml'), 'utf8'));
  assert.equal(chart.version, plugin.version);
  assert.equal(chart.appVersion, plugin.version);
});

test('the console finds the plugin under the name and the port that it is served by', () => {
  const objects = render();
  const { metadata, spec } = named(objects, 'ConsolePlugin');
  assert.equal(metadata.name, plugin.consolePlugin.name);
  assert.equal(spec.displayName, plugin.consolePlugin.displayName);
  assert.equal(spec.i18n.loadType, 'Preload');
  const { service } = spec.backend;
  const served = named(objects, 'Service', service.name);
  assert.equal(served.metadata.namespace, service.namespace);
  assert.equal(served.spec.ports[0].port, service.port);
  const { template } = named(objects, 'Deployment').spec;
  for (const [label, value] of Object.entries(served.spec.selector)) {
    assert.equal(template.metadata.labels[label], value);
  }
  assert.equal(template.spec.containers[0].ports[0].name, served.spec.ports[0].targetPort);
});

test('the certificate of the service CA is what the server has', () => {
  const objects = render();
  const secret = named(objects, 'Service').metadata.annotations[
    'service.beta.openshift.io/serving-cert-secret-name'
  ];
  const { volumes, containers } = named(objects, 'Deployment').spec.template.spec;
  const volume = volumes.find(({ secret: source }) => source?.secretName === secret);
  const mount = containers[0].volumeMounts.find(({ name }) => name === volume.name);
  assert.equal(mount.mountPath, '/var/cert');
});

test('no pod runs as root, gains privileges, or writes outside /tmp', () => {
  const pods = podsOf(render());
  assert.equal(pods.length, 3);
  for (const [name, { securityContext, containers }] of pods) {
    assert.equal(securityContext.runAsNonRoot, true, name);
    assert.equal(securityContext.seccompProfile.type, 'RuntimeDefault', name);
    for (const container of containers) {
      assert.deepEqual(
        container.securityContext,
        {
          allowPrivilegeEscalation: false,
          readOnlyRootFilesystem: true,
          capabilities: { drop: ['ALL'] },
        },
        name,
      );
    }
  }
});

test('the plugin itself has no rights in the cluster and no token', () => {
  const objects = render();
  assert.equal(named(objects, 'Deployment').spec.template.spec.automountServiceAccountToken, false);
  const bindings = objects.filter(({ kind }) => kind.endsWith('RoleBinding'));
  assert.deepEqual(
    bindings.flatMap(({ subjects }) => subjects.map(({ name }) => name)),
    ['image-cleanup-plugin-activation'],
  );
});

test('the job may read and patch the console operator only, and only while it runs', () => {
  const objects = render();
  const role = named(objects, 'ClusterRole', 'image-cleanup-plugin-activation');
  assert.deepEqual(role.rules, [
    {
      apiGroups: ['operator.openshift.io'],
      resources: ['consoles'],
      resourceNames: ['cluster'],
      verbs: ['get', 'patch'],
    },
  ]);
  for (const kind of ['ServiceAccount', 'ClusterRole', 'ClusterRoleBinding']) {
    const { annotations } = named(objects, kind, 'image-cleanup-plugin-activation').metadata;
    assert.match(annotations['helm.sh/hook-delete-policy'], /hook-succeeded/);
  }
});

test('the job adds the plugin after an install and takes it away before an uninstall', () => {
  const objects = render();
  const job = (action) => named(objects, 'Job', `image-cleanup-plugin-activation-${action}`);
  assert.equal(job('add').metadata.annotations['helm.sh/hook'], 'post-install,post-upgrade');
  assert.equal(job('remove').metadata.annotations['helm.sh/hook'], 'pre-delete');
  const script = readFileSync(at('./image-cleanup-plugin/files/activate.sh'), 'utf8');
  assert.deepEqual(job('remove').spec.template.spec.containers[0].command, [
    '/bin/sh',
    '-c',
    script,
    'activate',
    'remove',
    'image-cleanup-plugin',
  ]);
});

test('without activation there is no job and no right at all', () => {
  const kinds = render('--set', 'activation.enabled=false').map(({ kind }) => kind);
  assert.deepEqual(
    kinds.filter((kind) => kind === 'Job' || kind.includes('Role')),
    [],
  );
});

test('a single replica has no disruption budget, which would block every drain', () => {
  const objects = render('--set', 'replicas=1');
  assert.equal(
    objects.some(({ kind }) => kind === 'PodDisruptionBudget'),
    false,
  );
});

test('a digest wins over a tag', () => {
  const digest = `sha256:${'a'.repeat(64)}`;
  const objects = render('--set', `image.digest=${digest}`, '--set', 'image.tag=1.2');
  const { image } = named(objects, 'Deployment').spec.template.spec.containers[0];
  assert.equal(image, `${REPOSITORY}@${digest}`);
});

test('a wrong or missing value is refused by name', () => {
  assert.match(
    failure(() => render('--set', 'replicas=0')),
    /replicas/,
  );
  assert.match(
    failure(() => render('--set', 'image.digest=abc')),
    /digest/,
  );
  assert.match(
    failure(() => render('--set', 'imagePullPolicy=Always')),
    /imagePullPolicy/,
  );
  assert.match(
    failure(() => helm('template', CHART)),
    /Set image\.repository/,
  );
});

test('the manifest for `oc apply` is what the chart gives, without its jobs', () => {
  const manifest = readFileSync(at('./manifest/image-cleanup-plugin.yaml'), 'utf8');
  const byName = (objects) =>
    new Map(objects.map((object) => [`${object.kind} ${object.metadata.name}`, object]));
  assert.deepEqual(byName(objectsOf(manifest)), byName(render('--no-hooks')));
});
