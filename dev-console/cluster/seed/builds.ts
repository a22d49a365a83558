import { REGISTRY } from '../images/types';
import { addPod } from './pods';
import type { World } from './world';
import { controlledBy } from './world';

const BUILDER = 'quay.io/openshift-release-dev/ocp-v4.0-art-dev:docker-builder';

/** A build configuration with its builds, newest first. */
export interface BuildPlan {
  namespace: string;
  name: string;
  /** Builder image, `openshift/nodejs:20-ubi9`. */
  from: string;
  /** Tag that is pushed, `checkout:latest`. */
  output: string;
  /** Stream tags from which files are copied in. */
  sources?: string[];
  builds: readonly { days: number; phase: 'Complete' | 'Failed' | 'Running'; digest?: string }[];
}

const tagReference = (name: string, namespace?: string) => ({
  kind: 'ImageStreamTag',
  ...(namespace && { namespace }),
  name,
});

/** Stores a build configuration, its builds and their pods. */
export const addBuilds = (world: World, plan: BuildPlan): void => {
  const { namespace, name, output, sources = [], builds } = plan;
  const [builderProject = '', builderTag = ''] = plan.from.split('/');
  const strategy = {
    type: 'Source',
    sourceStrategy: { from: tagReference(builderTag, builderProject) },
  };
  const source = {
    type: 'Git',
    git: { uri: `https://git.example.com/${namespace}/${name}.git` },
    ...(sources.length > 0 && {
      images: sources.map((tag) => ({
        from: tagReference(tag),
        paths: [{ sourcePath: '/opt/assets/.', destinationDir: 'assets' }],
      })),
    }),
  };
  const config = world.put('buildconfigs.build.openshift.io', 300, {
    metadata: { name, namespace, generation: 1, labels: { app: name } },
    spec: {
      source,
      strategy,
      output: { to: tagReference(output) },
      triggers: [{ type: 'ConfigChange' }, { type: 'ImageChange', imageChange: {} }],
      runPolicy: 'Serial',
      successfulBuildsHistoryLimit: 5,
      failedBuildsHistoryLimit: 5,
    },
    status: { lastVersion: builds.length },
  });
  builds.forEach(({ days, phase, digest }, index) => {
    const number = builds.length - index;
    const build = world.put('builds.build.openshift.io', days, {
      metadata: {
        name: `${name}-${number}`,
        namespace,
        labels: { buildconfig: name },
        annotations: { 'openshift.io/build.number': String(number) },
        ownerReferences: controlledBy('build.openshift.io/v1', 'BuildConfig', config),
      },
      spec: { source, strategy, output: { to: tagReference(output) }, serviceAccount: 'builder' },
      status: {
        phase,
        startTimestamp: world.ago(days),
        outputDockerImageReference: `${REGISTRY}/${namespace}/${output}`,
        ...(digest && { output: { to: { imageDigest: digest } } }),
      },
    });
    addPod(world, {
      namespace,
      name: `${name}-${number}-build`,
      image: BUILDER,
      days,
      state: phase === 'Complete' ? 'Succeeded' : phase,
      owners: controlledBy('build.openshift.io/v1', 'Build', build),
      spec: { restartPolicy: 'Never' },
    });
  });
};
