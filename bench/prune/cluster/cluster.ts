import { minutesAgo, someAge } from './clock';
import { ImageMaker } from './images';
import { Random } from './random';
import { ReferenceMaker } from './references';
import { StreamMaker } from './streams';

/** A cluster as lists of API objects, in the form of a golden file's `input`. */
export type ClusterLists = Readonly<Record<string, unknown>> & {
  readonly now: string;
  readonly images: readonly object[];
};

/** Share of images that no stream mentions. */
const ORPHANS = 0.08;

/** Phases of pods, as often as they occur. */
const PHASES = ['Running', 'Running', 'Running', 'Pending', 'Succeeded', 'Failed', 'Unknown'];

const LIMITS = ['50Mi', '100M', '0.2Gi', '1G'];

/**
 * A cluster with so many Image objects, and everything else in proportion: about 60 images a
 * project, ten a stream, a pod for every three, half as many workloads. The same every time.
 */
export const makeCluster = (imageCount: number): ClusterLists => {
  const random = new Random(imageCount);
  const maker = new ImageMaker(random, imageCount);
  const streams = new StreamMaker(random, maker);
  const length = Math.max(2, Math.ceil(imageCount / 60));
  const projects = Array.from({ length }, (_, at) => `team-${at}`);
  while (maker.images.length < imageCount * (1 - ORPHANS)) streams.add(random.pick(projects));
  while (maker.images.length < imageCount) {
    maker.addSingle(`${random.pick(projects)}/orphan`, someAge(random, 200));
  }
  return {
    now: minutesAgo(0),
    options: { keepYoungerThan: '1h0m0s', keepTagRevisions: 3, all: true, pruneRegistry: true },
    images: maker.images,
    imageStreams: streams.streams,
    ...referrersOf(random, new ReferenceMaker(random, streams.tags), projects, imageCount / 12),
    limitRanges: projects
      .filter(() => random.chance(0.6))
      .map((namespace, at) => ({
        metadata: { name: `limits-${at}`, namespace, uid: random.uid() },
        spec: {
          limits: [
            { type: 'openshift.io/Image', max: { storage: random.pick(LIMITS) } },
            { type: 'Container', max: { cpu: '1' } },
          ],
        },
      })),
  };
};

/** @param unit how many replica sets there are; all else in proportion to them */
const referrersOf = (
  random: Random,
  references: ReferenceMaker,
  projects: readonly string[],
  unit: number,
): Readonly<Record<string, readonly object[]>> => {
  const make = (name: string, count: number, rest: () => object): readonly object[] =>
    Array.from({ length: Math.round(count) }, (_, at) => ({
      metadata: {
        name: `${name}-${at}`,
        namespace: random.pick(projects),
        uid: random.uid(),
        creationTimestamp: minutesAgo(someAge(random, 120)),
      },
      ...rest(),
    }));
  const template = () => ({ spec: { template: { spec: references.podSpec() } } });
  const build = () => ({ spec: { strategy: references.buildStrategy() } });
  const pod = () => ({ spec: references.podSpec(), status: { phase: random.pick(PHASES) } });
  return {
    pods: make('pod', unit * 4, pod),
    replicationControllers: make('rc', unit / 2, template),
    deploymentConfigs: make('dc', unit / 2, template),
    replicaSets: make('rs', unit, template),
    deployments: make('deploy', unit, template),
    daemonSets: make('ds', unit / 6, template),
    statefulSets: make('sts', unit / 4, template),
    jobs: make('job', unit / 4, template),
    cronJobs: make('cron', unit / 5, () => ({ spec: { jobTemplate: template() } })),
    builds: make('build', unit / 2, build),
    buildConfigs: make('bc', unit / 2, build),
  };
};
