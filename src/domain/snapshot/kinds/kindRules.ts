import type { JsonObject } from '../../json/json';
import type { ImageUse, Instant, Referrer } from '../records';
import type { Hold, HoldContext } from '../referrer/hold';

/** What is particular to a kind of objects that can refer to images. */
export interface KindRules {
  /**
   * An object of this kind with every reference to an image that stands in it.
   * @throws {InvalidAnswerError} when it has no name or uid
   */
  readonly trim: (object: JsonObject) => Referrer;
  /**
   * How strongly one of its references holds the image.
   * @param cutoff finished pods created before it hold nothing (prune-rules 3.2)
   */
  readonly hold: (referrer: Referrer, use: ImageUse, context: HoldContext, cutoff: Instant) => Hold;
}
