import type { DeletionAccessState } from '../../../../console/access/useMayDelete';
import type { PolicyKind, PolicyTypesByKind } from '../../../../domain/policies/options';
import type { TagReview } from '../../../../domain/tags/review/tagReview';
import type { OptionsFor } from '../../../../engine/engine';
import type { PlannerState } from '../../../../workflow/planning/planner';
import type { ReaderState } from '../../../../workflow/reading/clusterReader';
import type { Session } from '../../../../workflow/session';
import type { SelectionState } from './useSelection';

/** The policies that judge tags: those whose review is one of tags. */
export type TagPolicyKind = {
  [K in PolicyKind]: PolicyTypesByKind[K]['review'] extends TagReview ? K : never;
}[PolicyKind];

/** What the parts of a page share that judges tags. */
export interface Workspace {
  readonly session: Session;
  readonly kind: TagPolicyKind;
  /** Why the engine answers no more; null while it does. */
  readonly lost: unknown;
  /** Without its progress, which changes many times a second. */
  readonly reader: Pick<ReaderState, 'reading' | 'report' | 'error' | 'reads'>;
  readonly plan: PlannerState<TagPolicyKind>;
  /** As they stand in the URL. */
  readonly options: OptionsFor<TagPolicyKind>;
  readonly selection: SelectionState;
  readonly access: DeletionAccessState;
  /** Whether anything can be deleted here at all; else the page is a report. */
  readonly canDelete: boolean;
}
