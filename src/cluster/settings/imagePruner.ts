import { asObject, listAt, objectAt, textAt, type JsonObject } from '../../domain/json/json';
import { printDuration } from '../../domain/go/duration';
import { objectPath } from '../request/apiPath';
import { optionalRead, type OptionalReadOptions } from './optionalRead';

const imagePruners = {
  group: 'imageregistry.operator.openshift.io',
  version: 'v1',
  plural: 'imagepruners',
};

/** What the image registry operator takes where the object leaves something out. */
const DEFAULTS = { schedule: '0 0 * * *', keepTagRevisions: 3, keepYoungerThan: '60m' } as const;

/** The cluster's own pruner: when it runs, and what it keeps. */
export interface ImagePruner {
  /** As a cron job has it. */
  readonly schedule: string;
  readonly suspended: boolean;
  readonly keepTagRevisions: number;
  /** A Go duration. */
  readonly keepYoungerThan: string;
  /** Why its last run failed; null where it did not, or none is known. */
  readonly failure: string | null;
}

/** The duration as text, or in nanoseconds in the field that was there before. */
const keepYoungerThanOf = (spec: JsonObject): string => {
  const text = textAt(spec, 'keepYoungerThanDuration');
  if (text !== '') return text;
  const nanoseconds = spec['keepYoungerThan'];
  return typeof nanoseconds === 'number' && Number.isInteger(nanoseconds)
    ? printDuration(BigInt(nanoseconds))
    : DEFAULTS.keepYoungerThan;
};

const failureOf = (status: JsonObject): string | null => {
  const failed = listAt(status, 'conditions')
    .map(asObject)
    .find((condition) => condition['type'] === 'Failed' && condition['status'] === 'True');
  return failed ? textAt(failed, 'message') || textAt(failed, 'reason') : null;
};

/**
 * Reads the settings of the cluster's own pruner.
 * @returns null where the user may not read them, or there are none
 * @throws {CancelledError}
 */
export const readImagePruner = async ({
  signal,
  connection,
}: OptionalReadOptions): Promise<ImagePruner | null> => {
  const object = await optionalRead(connection, objectPath(imagePruners, null, 'cluster'), signal);
  if (object === null) return null;
  const spec = objectAt(object, 'spec');
  const revisions = spec['keepTagRevisions'];
  return {
    schedule: textAt(spec, 'schedule').trim() || DEFAULTS.schedule,
    suspended: spec['suspend'] === true,
    keepTagRevisions: typeof revisions === 'number' ? revisions : DEFAULTS.keepTagRevisions,
    keepYoungerThan: keepYoungerThanOf(spec),
    failure: failureOf(objectAt(object, 'status')),
  };
};
