import type { KubeObject } from '../store/object';
import type { ApiCall } from './call';
import { badRequest, conflict } from './status';
import type { ResourceName } from './status';

/** What a deletion says about how it is to be done. */
export interface DeletionOptions {
  dryRun: boolean;
  propagationPolicy?: string;
  uid?: string;
  resourceVersion?: string;
}

/**
 * Reads the options of a deletion. **A body makes the server ignore the query, `dryRun` included**
 * (recorded in dry-run.json): a dry run that says so in the query only deletes for real.
 * @throws {ApiError} 400 for a `dryRun` other than `All`
 */
export const deletionOptions = (call: ApiCall): DeletionOptions => {
  const body = call.body && typeof call.body === 'object' ? Object.entries(call.body) : undefined;
  const field = (name: string): unknown => body?.find(([key]) => key === name)?.[1];
  const dryRun = body ? field('dryRun') : call.query.getAll('dryRun');
  const policy = body ? field('propagationPolicy') : call.query.get('propagationPolicy');
  const preconditions = field('preconditions');
  const required = (name: string): string | undefined => {
    const value =
      preconditions && typeof preconditions === 'object'
        ? Object.entries(preconditions).find(([key]) => key === name)?.[1]
        : undefined;
    return typeof value === 'string' ? value : undefined;
  };
  const uid = required('uid');
  const resourceVersion = required('resourceVersion');
  return {
    dryRun: isDryRun(dryRun),
    ...(typeof policy === 'string' && { propagationPolicy: policy }),
    ...(uid !== undefined && { uid }),
    ...(resourceVersion !== undefined && { resourceVersion }),
  };
};

/** @returns whether a create, update or patch is a dry run; these follow the query */
export const isDryRunQuery = (query: URLSearchParams): boolean => isDryRun(query.getAll('dryRun'));

const isDryRun = (value: unknown): boolean => {
  const values = Array.isArray(value) ? value : [];
  const wrong = values.find((entry) => entry !== 'All' && entry !== '');
  if (wrong !== undefined) {
    throw badRequest(
      `dryRun: Unsupported value: ${JSON.stringify(wrong)}: supported values: "All"`,
    );
  }
  return values.includes('All');
};

/**
 * Holds the preconditions of a deletion against the object.
 * @param subject the kind as messages name it, such as `Pod` or `DeploymentConfig.apps.openshift.io`
 * @throws {ApiError} 409 when one does not hold
 */
export const checkPreconditions = (
  { uid, resourceVersion }: DeletionOptions,
  { metadata }: KubeObject,
  subject: ResourceName,
): void => {
  if (uid !== undefined && uid !== metadata.uid) {
    throw conflict(
      subject,
      metadata.name,
      `the UID in the precondition (${uid}) does not match the UID in record (${metadata.uid}). The object might have been deleted and then recreated`,
    );
  }
  if (resourceVersion !== undefined && resourceVersion !== metadata.resourceVersion) {
    throw conflict(
      subject,
      metadata.name,
      `the ResourceVersion in the precondition (${resourceVersion}) does not match the ResourceVersion in record (${metadata.resourceVersion}). The object might have been modified`,
    );
  }
};
