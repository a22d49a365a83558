import type { RunAction } from '../../../../src/domain/model/action';
import { targetOf } from '../../../../src/cluster/run/target';
import type { ImageStream } from '../../images/types';
import type { OwnCluster } from '../../recordings/servedForEach';
import type { KubeObject } from '../../store/object';

const IMAGES = '/apis/image.openshift.io/v1';

/** What a cleanup can delete, one line a thing. */
export type Contents = ReadonlySet<string>;

const listOf = async <Item extends KubeObject>(
  { ask }: Pick<OwnCluster, 'ask'>,
  path: string,
): Promise<readonly Item[]> => ((await ask(path)).body as { items: Item[] }).items;

const itemLine = (tag: string, digest: string, generation: number) =>
  `item ${tag} ${digest} ${generation}`;

const linesOf = ({ metadata, spec, status }: ImageStream): string[] => {
  const keyOf = (tag: string) => `${metadata.namespace}/${metadata.name}:${tag}`;
  return [
    ...(spec.tags ?? []).map(({ name }) => `spec ${keyOf(name)}`),
    ...(status.tags ?? []).flatMap(({ tag, items }) =>
      (items ?? []).map(({ image, generation }) => itemLine(keyOf(tag), image, generation)),
    ),
  ];
};

/** All tags, the items of their histories, images and pods of a cluster. */
export const contentsOf = async (cluster: Pick<OwnCluster, 'ask'>): Promise<Contents> => {
  const streams = await listOf<ImageStream>(cluster, `${IMAGES}/imagestreams`);
  const images = await listOf(cluster, `${IMAGES}/images`);
  const pods = await listOf(cluster, '/api/v1/pods');
  return new Set([
    ...streams.flatMap(linesOf),
    ...images.map(({ metadata }) => `image ${metadata.name}`),
    ...pods.map(({ metadata }) => `pod ${metadata.namespace}/${metadata.name}`),
  ]);
};

/** What the actions of a review are to take away from it. */
export const takenAwayBy = (contents: Contents, actions: readonly RunAction[]): string[] =>
  actions.flatMap((action) => {
    switch (action.type) {
      case 'deleteTag':
        return [...contents].filter(
          (line) => line === `spec ${action.key}` || line.startsWith(`item ${action.key} `),
        );
      case 'trimHistory':
        return action.items.map(({ tag, digest, generation }) =>
          itemLine(`${action.namespace}/${action.name}:${tag}`, digest, generation),
        );
      case 'deleteImage':
        return [`image ${action.digest}`];
      case 'deletePod':
        return [`pod ${action.namespace}/${action.name}`];
      default:
        throw new Error(`${action.type} takes nothing away that is counted here`);
    }
  });

/** What is in the first and not in the second, sorted. */
export const without = (all: Contents, others: Contents): string[] =>
  [...all].filter((line) => !others.has(line)).sort();

/** The objects of actions as the cluster shows them, by the action's key. */
export const objectsOf = async (
  { ask }: Pick<OwnCluster, 'ask'>,
  actions: readonly RunAction[],
): Promise<ReadonlyMap<string, unknown>> => {
  const objects = new Map<string, unknown>();
  for (const action of actions) {
    objects.set(action.key, (await ask(targetOf(action).read.path)).body);
  }
  return objects;
};
