import { withHistories, withReferences } from '../images/history';
import { emptyStream } from '../images/imageStreamTags';
import type { ImageStream, TagCondition, TagHistory, TagReference } from '../images/types';
import { ownReference, STREAMS } from '../images/types';
import type { ObjectMeta } from '../store/object';
import type { World } from './world';

/** A revision of a tag: which image, since how many days. */
export interface RevisionPlan {
  digest: string;
  days: number;
  /** Pull spec, where it is not the stream's own. */
  reference?: string;
}

/** A tag: its history, newest first, and what was asked for. */
export interface TagPlan {
  tag: string;
  revisions?: RevisionPlan[];
  spec?: Partial<TagReference>;
  /** Why the import of this tag failed. */
  failed?: string;
}

/** What a stream has besides its tags. */
export interface StreamPlan {
  /** Days since it was made; 400 when left out. */
  days?: number;
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
  ownerReferences?: ObjectMeta['ownerReferences'];
  localLookup?: boolean;
}

/** Stores an image stream. */
export const addStream = (
  world: World,
  namespace: string,
  name: string,
  tags: readonly TagPlan[],
  plan: StreamPlan = {},
): void => {
  const { labels, annotations, ownerReferences } = plan;
  const empty = emptyStream(namespace, name);
  const base: ImageStream = {
    ...empty,
    spec: { lookupPolicy: { local: plan.localLookup ?? false } },
  };
  const generation = 1 + tags.filter(({ spec }) => spec).length;
  const stream = withReferences(
    withHistories(
      base,
      tags.flatMap((tag) => historyFor(world, namespace, name, tag, generation)),
    ),
    tags.flatMap((tag) => referenceFor(tag, generation)),
  );
  world.put(STREAMS, plan.days ?? 400, {
    ...stream,
    metadata: {
      name,
      namespace,
      generation,
      ...(labels && { labels }),
      ...(annotations && { annotations }),
      ...(ownerReferences && { ownerReferences }),
    },
  });
};

const historyFor = (
  world: World,
  namespace: string,
  name: string,
  { tag, revisions, failed }: TagPlan,
  generation: number,
): TagHistory[] => {
  if (!revisions && !failed) return [];
  const conditions: TagCondition[] = failed
    ? [
        {
          type: 'ImportSuccess',
          status: 'False',
          lastTransitionTime: world.ago(12),
          reason: 'NotFound',
          message: failed,
          generation,
        },
      ]
    : [];
  const items = revisions?.map(({ digest, days, reference }) => ({
    created: world.ago(days),
    dockerImageReference: reference ?? ownReference(namespace, name, digest),
    image: digest,
    generation,
  }));
  return [{ tag, items: items ?? null, ...(conditions.length > 0 && { conditions }) }];
};

const referenceFor = ({ tag, spec }: TagPlan, generation: number): TagReference[] =>
  spec
    ? [
        {
          name: tag,
          annotations: null,
          importPolicy: { importMode: 'Legacy' },
          referencePolicy: { type: 'Source' },
          ...spec,
          generation,
        },
      ]
    : [];
