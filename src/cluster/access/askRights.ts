import { inParallel } from '../parallel/inParallel';
import type { Connection } from '../request/connection';
import { mayUser, type MayAnswer, type Right } from './accessReview';

const QUESTIONS_AT_ONCE = 6;

/** Rights by what they permit. */
export type Rights<Permission extends string> = Readonly<Record<Permission, Right>>;

/** A right that a user lacks, or may lack, with the words for the explanation. */
export interface MissingRightTo<Permission extends string> extends Right {
  readonly permission: Permission;
  readonly project: string;
  /** `notKnown` where the question could not be answered, which `message` says why. */
  readonly answer: Exclude<MayAnswer, 'yes'>;
  readonly message: string;
}

/** What a user may do in some projects. */
export interface AccessTo<Permission extends string> {
  /** `notKnown` for projects that were not asked about, too. */
  readonly may: (project: string, permission: Permission) => MayAnswer;
  /** Everything that is not a yes, by project and permission. */
  readonly missing: readonly MissingRightTo<Permission>[];
}

/** How questions are asked. */
export interface AskOptions {
  readonly signal?: AbortSignal | undefined;
  readonly connection: Connection;
}

/**
 * Asks what the user may do in these projects: for all projects at once first, and project by
 * project only for what that denies.
 * @throws {CancelledError} when the signal is aborted
 */
export const askRights = async <Permission extends string>(
  rights: Rights<Permission>,
  projects: readonly string[],
  { signal, connection }: AskOptions,
): Promise<AccessTo<Permission>> => {
  const permissions = Object.keys(rights) as Permission[];
  const keyOf = (project: string, permission: Permission) => `${permission}/${project}`;
  const everywhere = new Set<Permission>();
  await inParallel(permissions, QUESTIONS_AT_ONCE, async (permission) => {
    const { answer } = await mayUser(connection, rights[permission], null, signal);
    if (answer === 'yes') everywhere.add(permission);
  });
  const questions = projects.flatMap((project) =>
    permissions
      .filter((permission) => !everywhere.has(permission))
      .map((permission) => ({ project, permission })),
  );
  const answers = new Map<string, MayAnswer>();
  const missing = new Map<string, MissingRightTo<Permission>>();
  await inParallel(questions, QUESTIONS_AT_ONCE, async ({ project, permission }) => {
    const right = rights[permission];
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
