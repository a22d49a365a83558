import type { ReferrerKind, UsePlace } from '../snapshot/records';
import type { Hold } from '../snapshot/referrer/hold';

/** Who uses an image or tag, resolved. */
export interface Use extends Hold {
  readonly kind: ReferrerKind;
  readonly namespace: string;
  readonly name: string;
  readonly uid: string;
  readonly place: UsePlace;
  /** Container, volume or tag in the referrer. */
  readonly placeName: string;
  /** How the reference found the image. */
  readonly by: 'tag' | 'digest' | 'childManifest' | 'indexImage' | 'unreadable';
  /** The reference as it stands in the object. */
  readonly text: string;
  /** Rollout revision that would be lost. */
  readonly rollout: string | null;
  /** The controller at the top, where there is one. */
  readonly topOwner: TopOwner | null;
}

/** The outermost controller of an object. */
export interface TopOwner {
  readonly kind: string;
  readonly apiVersion: string;
  readonly namespace: string;
  readonly name: string;
  readonly uid: string;
}

/** A reference that cannot be read; it counts as in use (prune-rules 3.4). */
export interface InvalidReference {
  readonly kind: ReferrerKind;
  readonly namespace: string;
  readonly name: string;
  readonly place: UsePlace;
  readonly placeName: string;
  readonly text: string;
  readonly message: string;
}
