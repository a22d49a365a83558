import type { Connection } from '../../cluster/request/connection';
import { consoleConnection } from '../connection/consoleConnection';
import { askMayPrune, type PruneAccess } from '../../cluster/access/mayPrune';
import { useAnswers } from './useAnswers';

const nothingKnown: PruneAccess = {
  mayTrim: () => 'notKnown',
  mayDeleteImages: 'notKnown',
  missing: [],
};

/** What a user may prune, and whether that is still being asked. */
export interface PruneAccessState extends PruneAccess {
  readonly asking: boolean;
}

/**
 * Whether the user may trim the histories of these projects and delete images, asked again when the
 * projects change. Until the answers are there everything is `notKnown`.
 * @param projects in any order; the same names are the same question
 */
export const useMayPrune = (
  projects: readonly string[],
  connection: Connection = consoleConnection,
): PruneAccessState => useAnswers(askMayPrune, nothingKnown, projects, connection);
