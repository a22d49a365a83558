import type { ResourceDefinition } from './resources';
import { apiVersion } from './resources';

/** What a request is answered with; the body is JSON text, or plain text with its own type. */
export interface Answer {
  status: number;
  body: string;
  contentType?: string;
}

/** @returns an answer with the value as JSON */
export const jsonAnswer = (status: number, value: unknown): Answer => ({
  status,
  body: JSON.stringify(value),
});

/** @returns the object's JSON with kind and apiVersion in front */
export const withKind = (definition: ResourceDefinition, json: string): string =>
  `{"kind":"${definition.kind}","apiVersion":"${apiVersion(definition)}",${json.slice(1)}`;

/** @returns an answer with one object of a resource */
export const objectAnswer = (
  status: number,
  definition: ResourceDefinition,
  object: object,
): Answer => ({ status, body: withKind(definition, JSON.stringify(object)) });

/** @returns whether only names, labels, annotations and ages are asked for */
export const asksForMetadataOnly = (accept: string): boolean =>
  /as=PartialObjectMetadata(List)?\b/.test(accept);

/** @returns an object's metadata in the form that such an answer has */
export const metadataOnly = (metadata: object): string =>
  `{"kind":"PartialObjectMetadata","apiVersion":"meta.k8s.io/v1","metadata":${JSON.stringify(metadata)}}`;
