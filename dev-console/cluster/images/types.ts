import type { KubeObject } from '../store/object';

/** One revision of a tag: which image it led to, and since when. */
export interface TagEvent {
  created: string;
  dockerImageReference: string;
  /** Digest; empty for a pointer to the outside. */
  image: string;
  generation: number;
}

/** Why a tag has no image: an import that failed or waits. */
export interface TagCondition {
  type: string;
  status: string;
  lastTransitionTime: string;
  reason: string;
  message: string;
  generation: number;
}

/** A tag's history, newest first; `items` is null where nothing was ever imported. */
export interface TagHistory {
  tag: string;
  items: TagEvent[] | null;
  conditions?: TagCondition[];
}

/** What was asked for: a tag that follows, imports, copies or points. */
export interface TagReference {
  name: string;
  annotations: Record<string, string> | null;
  from?: { kind: string; namespace?: string; name: string };
  reference?: boolean;
  generation?: number;
  importPolicy: { importMode?: string; scheduled?: boolean; insecure?: boolean };
  referencePolicy: { type: string };
}

/** A stream of tags with their histories. */
export interface ImageStream extends KubeObject {
  spec: { lookupPolicy: { local: boolean }; tags?: TagReference[] };
  status: { dockerImageRepository: string; tags?: TagHistory[] };
}

/** A layer of an image; size in bytes. */
export interface ImageLayer {
  name: string;
  size: number;
  mediaType: string;
}

/** A manifest that an index image lists. */
export interface ChildManifest {
  digest: string;
  mediaType: string;
  manifestSize: number;
  architecture: string;
  os: string;
}

/** An image by digest, as the cluster knows it. */
export interface Image extends KubeObject {
  dockerImageReference?: string;
  dockerImageMetadata?: { Id?: string; Size?: number; [field: string]: unknown };
  dockerImageMetadataVersion?: string;
  dockerImageLayers?: ImageLayer[];
  dockerImageManifestMediaType?: string;
  dockerImageManifests?: ChildManifest[];
}

/** The host by which the integrated registry is known inside the cluster. */
export const REGISTRY = 'image-registry.openshift-image-registry.svc:5000';

/** Resources under which the store keeps streams and images. */
export const STREAMS = 'imagestreams.image.openshift.io';
export const IMAGES = 'images.image.openshift.io';

/** @returns the pull spec by which a stream's own registry path serves a digest */
export const ownReference = (namespace: string, stream: string, digest: string): string =>
  `${REGISTRY}/${namespace}/${stream}@${digest}`;

/** @returns the history of a tag, or undefined */
export const historyOf = (stream: ImageStream, tag: string): TagHistory | undefined =>
  stream.status.tags?.find((history) => history.tag === tag);

/** @returns what was asked for under a tag, or undefined for a pushed one */
export const referenceOf = (stream: ImageStream, tag: string): TagReference | undefined =>
  stream.spec.tags?.find((reference) => reference.name === tag);

/** @returns the newest revision of a tag, or undefined */
export const currentEvent = (stream: ImageStream, tag: string): TagEvent | undefined =>
  historyOf(stream, tag)?.items?.[0];
