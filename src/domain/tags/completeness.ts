import { referrerKinds } from '../snapshot/kinds/apiKinds';
import type { ListKind, ListOutcome } from '../snapshot/lists';
import type { Snapshot } from '../snapshot/snapshot';
import type { Reason } from './reason';

/** What may be said of an image in a project to which no reference was found. */
export interface Completeness {
  readonly verdict: 'unused' | 'unusedHere' | 'unknown';
  readonly reasons: readonly Reason[];
}

const listId = (kind: ListKind, namespace: string | null): string => `${kind} ${namespace ?? '*'}`;

/** @param reading whether a list without an outcome may still come */
const notWhole = (
  kind: ListKind,
  namespace: string | null,
  outcome: ListOutcome | undefined,
  reading: boolean,
): Reason | null => {
  if (!outcome) {
    const why = reading ? 'reading' : 'notRead';
    return { code: 'listNotWhole', kind, namespace, why, message: '' };
  }
  switch (outcome.state) {
    case 'whole':
    case 'notInstalled':
      return null;
    case 'reading':
      return { code: 'listNotWhole', kind, namespace, why: 'reading', message: '' };
    default:
      return {
        code: 'listNotWhole',
        kind,
        namespace,
        why: outcome.state,
        message: outcome.message,
      };
  }
};

/**
 * Whether *unused* may be said in a project (design: Who could use it at all). A cluster-wide read
 * stands on its own lists; otherwise the project's own lists and those of every project that may
 * pull from it have to be whole, and who may pull has to be known.
 */
export class CompletenessByProject {
  private readonly outcomes = new Map<string, ListOutcome>();
  private readonly known = new Map<string, Completeness>();

  constructor(private readonly snapshot: Snapshot) {
    for (const { list, outcome } of snapshot.lists) {
      this.outcomes.set(listId(list.kind, list.namespace), outcome);
    }
  }

  of(project: string): Completeness {
    const known = this.known.get(project);
    if (known) return known;
    const fresh = this.snapshot.scope.clusterWide ? this.ofCluster() : this.ofProject(project);
    this.known.set(project, fresh);
    return fresh;
  }

  /** What keeps the list of all images from being whole; nothing where it was not even begun. */
  ofImages(): readonly Reason[] {
    const outcome = this.outcomes.get(listId('Image', null));
    const reason = outcome && notWhole('Image', null, outcome, this.snapshot.reading);
    return reason ? [reason] : [];
  }

  private listsOf(namespace: string | null): readonly Reason[] {
    return referrerKinds.flatMap((kind) => {
      const outcome = this.outcomes.get(listId(kind, namespace));
      const reason = notWhole(kind, namespace, outcome, this.snapshot.reading);
      return reason ? [reason] : [];
    });
  }

  private ofCluster(): Completeness {
    const reasons = this.listsOf(null);
    return { verdict: reasons.length > 0 ? 'unknown' : 'unused', reasons };
  }

  private ofProject(project: string): Completeness {
    const own = this.listsOf(project);
    const rights = this.snapshot.pullRights.get(project);
    if (!rights) {
      const unasked: Reason = this.snapshot.reading
        ? { code: 'pullRightsPending' }
        : { code: 'pullRightsFailed', message: '' };
      return { verdict: 'unknown', reasons: [...own, unasked] };
    }
    if (rights.state === 'failed') {
      const failed: Reason = { code: 'pullRightsFailed', message: rights.message };
      return { verdict: 'unknown', reasons: [...own, failed] };
    }
    if (rights.state === 'notPermitted') {
      const verdict = own.length > 0 ? 'unknown' : 'unusedHere';
      return { verdict, reasons: [...own, { code: 'pullRightsNotPermitted' }] };
    }
    const others = rights.projects
      .filter((other) => other !== project)
      .flatMap((other) => this.ofPuller(other));
    const all: readonly Reason[] = rights.everyProject ? [{ code: 'everyProjectMayPull' }] : [];
    const reasons = [...own, ...all, ...others];
    return { verdict: reasons.length > 0 ? 'unknown' : 'unused', reasons };
  }

  /** A project that cannot be read at all is named once; one that was read in part list by list. */
  private ofPuller(project: string): readonly Reason[] {
    const reasons = this.listsOf(project);
    const unreadable = reasons.every(
      (reason) => reason.code === 'listNotWhole' && reason.why !== 'reading',
    );
    const pods = this.outcomes.get(listId('Pod', project));
    const closed = !pods || pods.state === 'forbidden';
    if (reasons.length > 0 && unreadable && closed)
      return [{ code: 'projectNotReadable', project }];
    return reasons;
  }
}
