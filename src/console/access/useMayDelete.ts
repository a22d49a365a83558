import { useMemo } from 'react';
import type { LackedPermission } from '../../domain/model/permission';
import type { Connection } from '../../cluster/request/connection';
import { consoleConnection } from '../connection/consoleConnection';
import { askMayDelete, type DeletionAccess } from '../../cluster/access/mayDelete';
import { useAnswers } from './useAnswers';

const nothingKnown: DeletionAccess = { may: () => 'notKnown', missing: [] };

/** What a user may do in some projects, and whether that is still being asked. */
export interface DeletionAccessState extends DeletionAccess {
  readonly asking: boolean;
  /** What the user is known not to have, for the engine. */
  readonly lacked: readonly LackedPermission[];
}

/**
 * What the user may delete and scale in these projects, asked again when the projects change. Until
 * the answers are there everything is `notKnown`; further projects do not take back what is known.
 * @param projects in any order; the same names are the same question
 */
export const useMayDelete = (
  projects: readonly string[],
  connection: Connection = consoleConnection,
): DeletionAccessState => {
  const access = useAnswers(askMayDelete, nothingKnown, projects, connection);
  return useMemo(
    () => ({
      ...access,
      lacked: access.missing.flatMap(({ project, permission, answer }) =>
        answer === 'no' ? [{ project, permission }] : [],
      ),
    }),
    [access],
  );
};
