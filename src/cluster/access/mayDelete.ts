import { inParallel } from '../parallel/inParallel';
import type { Connection } from '../request/connection';
import { consoleConnection } from '../request/consoleConnection';
import { mayUser, type MayAnswer, type Right } from './accessReview';
import { deletionRights, permissions, type Permission } from './deletionRights';

const QUESTIONS_AT_ONCE = 6;

/** A right that a user lacks, or may lack, with the words for the explanation. */
export interface MissingRight extends Right {
  readonly permission: Permission;
  readonly project: string;
  /** `notKnown` where the question could not be answered, which `message` says why. */
  readonly answer: Exclude<MayAnswer, 'yes'>;
  readonly message: string;
}

/** What a user may do in some projects. */
export interface DeletionAccess {
  /** `notKnown` for projects that were not asked about, too. */
  readonly may: (project: string, permission: Permission) => MayAnswer;
  /** Everything that is not a yes, by project and permission. */
  readonly missing: readonly MissingRight[];
}

const keyOf = (project: string, permission: Permission): string => `${permission}/${project}`;

/**
 * Asks what the user may delete and scale in these projects: for all projects at once first, and
 * project by project only for what that denies.
 * @throws {CancelledError} when the signal is aborted
 */
export const askMayDelete = async (
  projects: readonly string[],
  {
    signal,
    connection = consoleConnection,
  }: { readonly signal?: AbortSignal; readonly connection?: Connection } = {},
): Promise<DeletionAccess> => {
  const everywhere = new Set<Permission>();
  await inParallel(permissions, QUESTIONS_AT_ONCE, async (permission) => {
    const { answer } = await mayUser(connection, deletionRights[permission], null, signal);
    if (answer === 'yes') everywhere.add(permission);
  });
  const questions = projects.flatMap((project) =>
    permissions
      .filter((permission) => !everywhere.has(permission))
      .map((permission) => ({ project, permission })),
  );
  const answers = new Map<string, MayAnswer>();
  const missing = new Map<string, MissingRight>();
  await inParallel(questions, QUESTIONS_AT_ONCE, async ({ project, permission }) => {
    const right = deletionRights[permission];
    const { answer, message } = await mayUser(connection, right, project, signal);
    const key = keyOf(project, permission);
    answers.set(key, answer);
    if (answer !== 'yes') missing.set(key, { ...right, permission, project, answer, message });
  });
  return {
    may: (project, permission) =>
      everywhere.has(permission) ? 'yes' : (answers.get(keyOf(project, permission)) ?? 'notKnown'),
    missing: questions.flatMap(
      ({ project, permission }) => missing.get(keyOf(project, permission)) ?? [],
    ),
  };
};
