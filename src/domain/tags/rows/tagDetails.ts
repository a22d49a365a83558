import type { Digest, Instant } from '../../snapshot/records';
import type { Age } from '../../snapshot/ages';
import type { UseVerdict } from '../verdict';
import type { Use } from '../../usage/use';
import type { TagRow } from './tagRows';
import type { Reason } from '../reason';
import type { ImageContents } from '../../sizes/imageContents';

/** One revision of a tag's history, explained. */
export interface RevisionDetail {
  readonly digest: Digest;
  readonly created: Instant | null;
  readonly generation: number;
  readonly pullSpec: string;
  readonly age: Age;
  readonly verdict: UseVerdict;
  /** Other tags of this stream that hold the digest, by name. */
  readonly siblings: readonly string[];
  /** True when no other tag of the stream holds it: the tag's deletion makes it unpullable here at once. */
  readonly becomesUnpullable: boolean;
  readonly uses: readonly Use[];
}

/** Everything the page tells about one tag. */
export interface TagDetail {
  readonly row: TagRow;
  readonly reasons: readonly Reason[];
  readonly revisions: readonly RevisionDetail[];
  /** Uses of the tag itself and of any digest of its history, each once, strongest first. */
  readonly uses: readonly Use[];
  /** What the current image consists of; null where nobody told, or there is no image any more. */
  readonly contents: ImageContents | null;
}
