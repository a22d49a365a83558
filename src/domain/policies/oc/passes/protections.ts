import { isSystemProject } from '../../../snapshot/systemProjects';
import { UsesAt } from '../../../usage/usesAt';
import type { InvalidReference, Use } from '../../../usage/use';
import { imageListLag, imagesListedAt } from '../../../snapshot/imageList';
import type { Digest, ImageStream, Instant } from '../../../snapshot/records';
import type { Snapshot } from '../../../snapshot/snapshot';
import type { UsageIndex } from '../../../usage/usageIndex';
import type { ItemPlace } from '../index/pruneIndex';

/** Why the product keeps what `oc` would prune. */
export type ProtectionReason =
  | { readonly code: 'systemProject' }
  | { readonly code: 'used'; readonly use: Use; readonly more: number }
  /** It points outside the cluster: it never had an image here, and nobody asked to tidy it away. */
  | { readonly code: 'pointer' }
  /** It is part of an index image that stays. */
  | { readonly code: 'indexStays'; readonly index: Digest }
  /** The tag came to its image after the list of images was read: the image is new, not gone. */
  | { readonly code: 'newerThanList' };

/** Whether an item names no image of this cluster (`reference: true`). */
export const isPointer = ({ digest }: Pick<ItemPlace, 'digest'>): boolean => digest === '';

const holds = ({ strength }: Use): boolean => strength !== 'none';

/**
 * What the product keeps beyond `oc` (prune-rules 10): everything that any reference
 * reaches, wherever it stands and in whatever project, rollbacks included; and the platform's own
 * projects.
 */
export class Protections {
  private readonly uses: UsesAt;
  private readonly listedAt: Instant | null;

  /** @param cutoff finished pods created before it hold nothing */
  constructor(
    private readonly snapshot: Snapshot,
    private readonly usage: UsageIndex,
    cutoff: Instant,
  ) {
    this.uses = new UsesAt(snapshot, usage, cutoff);
    this.listedAt = imagesListedAt(snapshot);
  }

  /** Whether an item of a history is protected. */
  ofItem(stream: ImageStream, place: ItemPlace): boolean {
    return (
      isSystemProject(stream.namespace) ||
      isPointer(place) ||
      this.isUsed(place.digest) ||
      this.isNewerThanList(place)
    );
  }

  /** Whether an Image object is protected, by its row. */
  ofImage(row: number): boolean {
    return this.isUsed(this.snapshot.listedImages.digestOf(row));
  }

  /** Why an item is protected: all reasons; none where it is not. */
  reasonsOfItem(stream: ImageStream, place: ItemPlace): readonly ProtectionReason[] {
    const reasons: ProtectionReason[] = [];
    if (isSystemProject(stream.namespace)) reasons.push({ code: 'systemProject' });
    if (isPointer(place)) reasons.push({ code: 'pointer' });
    else if (this.isNewerThanList(place)) reasons.push({ code: 'newerThanList' });
    const used = this.reasonOfDigest(place.digest);
    return used ? [...reasons, used] : reasons;
  }

  /** Who uses an image; null where nobody does. */
  reasonOfDigest(digest: Digest): ProtectionReason | null {
    const holding = this.uses.ofDigest(digest).filter(holds);
    const [use] = holding;
    return use ? { code: 'used', use, more: holding.length - 1 } : null;
  }

  /** References that cannot be read, of whatever kind and in whatever place. */
  get invalid(): readonly InvalidReference[] {
    return this.usage.invalid;
  }

  /** Everything that reaches an image, strongest first. */
  usesOf(digest: Digest): readonly Use[] {
    return this.uses.ofDigest(digest);
  }

  private isUsed(digest: Digest): boolean {
    return this.uses.holds(digest);
  }

  /** Only the list itself tells: a prune goes by that, and does not know what was read alone since. */
  private isNewerThanList({ digest, created }: ItemPlace): boolean {
    if (this.listedAt === null || this.snapshot.listedImages.rowOf(digest) >= 0) return false;
    return created === null || created >= this.listedAt - imageListLag;
  }
}
