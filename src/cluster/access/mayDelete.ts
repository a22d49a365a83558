import { consoleConnection } from '../../console/connection/consoleConnection';
import { askRights, type AccessTo, type AskOptions, type MissingRightTo } from './askRights';
import { deletionRights, type Permission } from './deletionRights';

/** A right to delete or scale that a user lacks, or may lack. */
export type MissingRight = MissingRightTo<Permission>;

/** What a user may delete and scale in some projects. */
export type DeletionAccess = AccessTo<Permission>;

/**
 * Asks what the user may delete and scale in these projects.
 * @throws {CancelledError} when the signal is aborted
 */
export const askMayDelete = (
  projects: readonly string[],
  { signal, connection = consoleConnection }: Partial<AskOptions> = {},
): Promise<DeletionAccess> => askRights(deletionRights, projects, { signal, connection });
