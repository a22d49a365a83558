import type { ImageStream, TagEvent, TagHistory, TagReference } from './types';

/**
 * Puts a revision in front of a tag's history. The same image, or the same pull spec, again does
 * not make a new revision but renews the first one, whose time stays.
 * @returns the stream itself when nothing changes
 * @see openshift/openshift-apiserver, AddTagEventToImageStream
 */
export const addTagEvent = (stream: ImageStream, tag: string, next: TagEvent): ImageStream => {
  const histories = stream.status.tags ?? [];
  const known = histories.find((history) => history.tag === tag);
  const [previous, ...older] = known?.items ?? [];
  if (!previous) return withHistory(stream, { tag, items: [next] });

  const sameReference = previous.dockerImageReference === next.dockerImageReference;
  const sameImage = previous.image === next.image;
  if (sameReference && sameImage && previous.generation === next.generation) return stream;
  const items =
    sameReference || sameImage
      ? [{ ...next, created: previous.created }, ...older]
      : [next, previous, ...older];
  return withHistory(stream, { tag, items });
};

/**
 * @returns the stream with one tag's history replaced; histories are kept sorted by tag
 * @internal for its test
 */
export const withHistory = (stream: ImageStream, history: TagHistory): ImageStream =>
  withHistories(stream, [
    ...(stream.status.tags ?? []).filter(({ tag }) => tag !== history.tag),
    history,
  ]);

/** @returns the stream with these histories; an empty list is left out, as the API does */
export const withHistories = (stream: ImageStream, histories: TagHistory[]): ImageStream => {
  const { tags: _tags, ...status } = stream.status;
  const sorted = [...histories].sort((a, b) => (a.tag < b.tag ? -1 : 1));
  return { ...stream, status: { ...status, ...(sorted.length > 0 && { tags: sorted }) } };
};

/** @returns the stream with these spec tags, sorted by name; an empty list is left out */
export const withReferences = (stream: ImageStream, references: TagReference[]): ImageStream => {
  const { tags: _tags, ...spec } = stream.spec;
  const sorted = [...references].sort((a, b) => (a.name < b.name ? -1 : 1));
  return { ...stream, spec: { ...spec, ...(sorted.length > 0 && { tags: sorted }) } };
};

/** @returns the stream without the tag: spec and status, the whole history with it */
export const withoutTag = (stream: ImageStream, tag: string): ImageStream =>
  withReferences(
    withHistories(
      stream,
      (stream.status.tags ?? []).filter((history) => history.tag !== tag),
    ),
    (stream.spec.tags ?? []).filter((reference) => reference.name !== tag),
  );
