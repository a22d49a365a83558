import type { ReferrerKind } from './kinds/apiKinds';

export type { ReferrerKind };

/** A content digest such as `sha256:…`, as the API writes it. */
export type Digest = string;

/** Milliseconds since 1970 in UTC. */
export type Instant = number;

/** Who puts an object back when it is deleted: an owner reference, Helm, Argo CD or the samples operator. */
export interface Manager {
  readonly tool: 'owner' | 'helm' | 'argocd' | 'samples' | 'operator';
  /** The release, application or owner, as `Kind/name` for owners. */
  readonly name: string;
}

/** The controller among an object's owner references. */
export interface Owner {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  readonly uid: string;
}

/** One item of a tag's history. */
export interface Revision {
  /** When the tag came to this image; null where the API gave no date. */
  readonly created: Instant | null;
  /** Empty for a pointer to the outside (`reference: true`). */
  readonly digest: Digest;
  readonly pullSpec: string;
  readonly generation: number;
}

/** What `spec.tags[].from` names. */
export interface TagSource {
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
}

/** What was asked for in `spec.tags[]`; a pushed tag has none. */
export interface SpecTag {
  readonly from: TagSource | null;
  /** `reference: true`: the tag only points elsewhere. */
  readonly reference: boolean;
  readonly generation: number | null;
}

/** A tag of an image stream: the union of spec and status. */
export interface Tag {
  readonly name: string;
  /** Newest first; empty where an import is pending or failed. */
  readonly revisions: readonly Revision[];
  readonly spec: SpecTag | null;
  /** The message of a failed `ImportSuccess` condition. */
  readonly importFailure: string | null;
  /** `lastTransitionTime` of that condition. */
  readonly importFailedAt: Instant | null;
}

/** An image stream, trimmed to what verdicts, plans and explanations need. */
export interface ImageStream {
  readonly namespace: string;
  readonly name: string;
  readonly uid: string;
  readonly resourceVersion: string;
  readonly created: Instant | null;
  readonly labels: Readonly<Record<string, string>>;
  /** `spec.lookupPolicy.local`: bare names in the project resolve to this stream. */
  readonly localLookup: boolean;
  /** `status.dockerImageRepository` and `status.publicDockerImageRepository`, those that are there. */
  readonly repositories: readonly string[];
  readonly manager: Manager | null;
  readonly tags: readonly Tag[];
}

/** An Image object, or what a single read of an image told. */
export interface Image {
  readonly digest: Digest;
  /** When it came into the cluster: the object's `creationTimestamp`, never what the builder wrote. */
  readonly created: Instant | null;
  /** Manifests of an index. */
  readonly children: readonly Digest[];
}

/** A layer of an image. */
export interface Layer {
  readonly digest: Digest;
  /** Bytes in the registry; null where the API gave none. */
  readonly size: number | null;
}

/** `dockerImageMetadata` of an Image object, where it is there. */
export interface ImageMetadata {
  /** `Id`: digest of the config; may be empty. */
  readonly config: Digest;
  /** `Size` in bytes; 0 where it is absent. */
  readonly size: number;
  /** Why `oc` could not decode it, in the words of its decoder; null where it can. */
  readonly problem: string | null;
}

/** An Image object as a list gives it, with what decides about its pruning and its size. */
export interface ListedImage extends Image {
  /** Annotation `openshift.io/image.managed` is exactly `true`: it was pushed to this registry. */
  readonly managed: boolean;
  /** `dockerImageManifestMediaType`. */
  readonly mediaType: string;
  readonly metadata: ImageMetadata | null;
  /** In order, duplicates kept. */
  readonly layers: readonly Layer[];
  /** Bytes of config and manifest; null where the object does not carry them. */
  readonly configBytes: number | null;
  readonly manifestBytes: number | null;
}

/** The largest image that a limit range allows in its project. */
export interface SizeLimit {
  readonly namespace: string;
  /** Name of the limit range. */
  readonly limitRange: string;
  readonly uid: string;
  /** The quantity as it stands there, such as `40M`. */
  readonly text: string;
  /** Billionths of a byte: quantities are exact down to nano (prune-rules 4.1). */
  readonly nanoBytes: bigint;
}

/** Where in an object a reference stands. */
export type UsePlace =
  | 'container'
  | 'initContainer'
  | 'ephemeralContainer'
  | 'imageVolume'
  | 'runningImage'
  | 'trigger'
  | 'lastTriggeredImage'
  | 'buildFrom'
  | 'buildImageSource'
  | 'buildOutput'
  | 'builtImage'
  | 'specTag';

/** One reference to an image as it stands in an object, not yet resolved. */
export interface ImageUse {
  readonly place: UsePlace;
  /** Name of the container, volume or tag; empty where there is none. */
  readonly name: string;
  /** How `text` is to be read; `Unreadable` is text that should hold references and does not parse. */
  readonly target: 'DockerImage' | 'ImageStreamTag' | 'ImageStreamImage' | 'Unreadable';
  /** Project of the image stream for the two stream kinds; the object's own where it names none. */
  readonly namespace: string;
  readonly text: string;
}

/** An object that can refer to images, trimmed. */
export interface Referrer {
  readonly kind: ReferrerKind;
  readonly namespace: string;
  readonly name: string;
  readonly uid: string;
  readonly resourceVersion: string;
  readonly created: Instant | null;
  readonly owner: Owner | null;
  readonly manager: Manager | null;
  /** `status.phase` of pods and builds; empty elsewhere. */
  readonly phase: string;
  /** The state as the console names it: Running, CrashLoopBackOff, Complete, Progressing, Failed, Scaled to zero … */
  readonly status: string;
  /** `spec.replicas` where the kind has it. */
  readonly replicas: number | null;
  readonly suspended: boolean;
  /** Annotation `alpha.image.policy.openshift.io/resolve-names` on the object or its template. */
  readonly localLookup: boolean;
  /** Rollout revision of a replica set or replication controller. */
  readonly rollout: string | null;
  readonly uses: readonly ImageUse[];
}
