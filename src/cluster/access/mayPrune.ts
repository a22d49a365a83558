import { mayUser, type MayAnswer, type Right } from './accessReview';
import { askRights, type AskOptions } from './askRights';

/** What a prune does to the cluster, each with the right that it takes. */
const pruneRights = {
  trimHistory: {
    verb: 'update',
    group: 'image.openshift.io',
    resource: 'imagestreams',
    subresource: 'status',
  },
  deleteImage: { verb: 'delete', group: 'image.openshift.io', resource: 'images', subresource: '' },
} as const satisfies Readonly<Record<string, Right>>;

/** Something that a prune does to the cluster. */
type PrunePermission = keyof typeof pruneRights;

/** A right to prune that a user lacks, or may lack, with the words for the explanation. */
export interface MissingPruneRight extends Right {
  readonly permission: PrunePermission;
  /** Null for images, which are in no project. */
  readonly project: string | null;
  /** `notKnown` where the question could not be answered, which `message` says why. */
  readonly answer: Exclude<MayAnswer, 'yes'>;
  readonly message: string;
}

/** What a user may prune. */
export interface PruneAccess {
  /** Whether the histories of this project may be trimmed; `notKnown` where that was not asked. */
  readonly mayTrim: (project: string) => MayAnswer;
  readonly mayDeleteImages: MayAnswer;
  /** Everything that is not a yes: images, then histories by project. */
  readonly missing: readonly MissingPruneRight[];
}

/**
 * Asks whether the user may trim the histories of these projects and delete images, which are the
 * whole cluster's.
 * @throws {CancelledError} when the signal is aborted
 */
export const askMayPrune = async (
  projects: readonly string[],
  { signal, connection }: AskOptions,
): Promise<PruneAccess> => {
  const { trimHistory, deleteImage } = pruneRights;
  const [images, histories] = await Promise.all([
    mayUser(connection, deleteImage, null, signal),
    askRights({ trimHistory }, projects, { signal, connection }),
  ]);
  const { answer, message } = images;
  const missingImages: readonly MissingPruneRight[] =
    answer === 'yes'
      ? []
      : [{ ...deleteImage, permission: 'deleteImage', project: null, answer, message }];
  return {
    mayTrim: (project) => histories.may(project, 'trimHistory'),
    mayDeleteImages: answer,
    missing: [...missingImages, ...histories.missing],
  };
};
