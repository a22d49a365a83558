import { asList, asObject, asText, objectAt, textAt } from '../../domain/json/json';
import { listPath } from '../request/apiPath';
import { optionalRead, type OptionalReadOptions } from './optionalRead';

const resourceQuotas = { group: '', version: 'v1', plural: 'resourcequotas' };

/** What of images a quota can limit. */
type QuotaSubject = 'imageStreams' | 'images' | 'imageTags';

const subjects: Readonly<Record<string, QuotaSubject>> = {
  'openshift.io/imagestreams': 'imageStreams',
  'count/imagestreams.image.openshift.io': 'imageStreams',
  'openshift.io/images': 'images',
  'openshift.io/image-tags': 'imageTags',
};

/** How much of a limit is used, as the quota's status has it. */
export interface ImageQuota {
  /** Name of the quota. */
  readonly name: string;
  readonly subject: QuotaSubject;
  /** Quantities as they stand there, such as `62`. */
  readonly used: string;
  readonly hard: string;
}

/**
 * Reads how much of what a project's quotas allow of image streams and images is used.
 * @returns none where there is no such quota, or the user may not read them
 * @throws {CancelledError}
 */
export const readImageQuotas = async (
  project: string,
  { signal, connection }: OptionalReadOptions,
): Promise<readonly ImageQuota[]> => {
  const list = await optionalRead(connection, listPath(resourceQuotas, project), signal);
  return asList(list?.['items']).flatMap((item): readonly ImageQuota[] => {
    const quota = asObject(item);
    const { hard, used } = objectAt(quota, 'status');
    const name = textAt(objectAt(quota, 'metadata'), 'name');
    return Object.entries(asObject(hard)).flatMap(([resource, limit]) => {
      const subject = subjects[resource];
      const amount = asText(asObject(used)[resource]);
      // Without an amount nothing was counted yet.
      return subject === undefined || amount === ''
        ? []
        : [{ name, subject, used: amount, hard: asText(limit) }];
    });
  });
};
