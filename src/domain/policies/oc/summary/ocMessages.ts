import { quote } from '../../../go/quote';
import type { OcPlan } from '../likeOc';
import type { UnreadableReference } from '../index/streamReferences';

const targets = {
  DockerImage: 'image',
  ImageStreamTag: 'ImageStreamTag',
  ImageStreamImage: 'ImageStreamImage',
  Unreadable: 'image',
} as const;

const placeOf = ({ use }: UnreadableReference): string => {
  if (use.place === 'container') return `: container ${use.name}`;
  return use.place === 'initContainer' ? `: init container ${use.name}` : '';
};

/** What `oc` says of a reference that it cannot read (prune-rules 3.4). */
const invalidReferenceMessage = (reference: UnreadableReference): string => {
  const { referrer, use, message } = reference;
  const object = `${referrer.kind.toLowerCase()}/${referrer.name}`;
  const namespace = referrer.namespace === '' ? '' : ` namespace=${referrer.namespace}`;
  const target = `invalid ${targets[use.target]} reference ${quote(use.text)}`;
  return `${object}${namespace}${placeOf(reference)}: ${target}: ${message}`;
};

/** Everything that `oc` would print as errors of a plan: each once, in its order. */
export const errorsOf = (plan: OcPlan): readonly string[] => {
  const { listedImages } = plan.index.snapshot;
  if (plan.stop?.why === 'unreadableMetadata') {
    const problems = [...plan.stop.images].map(
      ([row, problem]) =>
        `failed to read image metadata for ${listedImages.digestOf(row)}: ${problem}`,
    );
    // It stops at the first that it comes to.
    return problems.sort().slice(0, 1);
  }
  if (plan.stop?.why === 'invalidReferences') {
    return [...new Set(plan.invalid.map(invalidReferenceMessage))];
  }
  return plan.images.withoutMetadata.map((row) => {
    const image = listedImages.digestOf(row);
    return `image ${image}: failed to read metadata for image ${image}`;
  });
};

/** How much a prune removes, by what it is (prune-rules 8). */
export interface PruneStats {
  readonly images: number;
  readonly items: number;
  readonly streams: number;
  readonly layerLinks: number;
  readonly manifestLinks: number;
  readonly blobs: number;
}

/** What stands after `Summary: ` in the line that `oc` closes with. */
export const summaryLine = (stats: PruneStats): string => {
  const parts: readonly (readonly [number, string, string])[] = [
    [stats.images, 'deleted', 'image object(s)'],
    [stats.items, 'deleted', 'image stream tag item(s)'],
    [stats.streams, 'updated', 'image stream(s)'],
    [stats.layerLinks, 'deleted', 'layer link(s)'],
    [stats.manifestLinks, 'deleted', 'manifest link(s)'],
    [stats.blobs, 'deleted', 'blob(s)'],
  ];
  const counted = parts.filter(([count]) => count > 0);
  const words = counted.map(([count, verb, what]) => `${verb} ${count} ${what}`).join(', ');
  return words || 'deleted 0 objects';
};
