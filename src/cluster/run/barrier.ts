import type { Outcome } from '../../domain/model/outcome';
import type { RunAction } from '../../domain/model/action';

/** Outcomes after which whatever used the image no longer does, or would not. */
const outOfTheWay: ReadonlySet<Outcome['state']> = new Set([
  'deleted',
  'scaled',
  'alreadyGone',
  'wouldSucceed',
]);

/** Whether every previewed item of a history, or an index, is really gone, or would be. */
const listsNoMore = (outcome: Outcome): boolean => {
  switch (outcome.state) {
    case 'trimmed':
      return outcome.kept === 0;
    case 'wouldSucceed':
      return (outcome.kept ?? 0) === 0;
    default:
      return outcome.state === 'deleted' || outcome.state === 'alreadyGone';
  }
};

/**
 * Knows what an action waits for: a tag for the workloads that use it, an image for the histories
 * and indexes that list it. What did not end well holds back what waits for it. (`oc` deletes images whose
 * streams it failed to trim: prune-rules 7.)
 */
export class Barrier {
  private readonly outcomes = new Map<string, Outcome>();
  private readonly listed = new Set<string>();

  /** What became of an action. */
  note(key: string, outcome: Outcome): void {
    this.outcomes.set(key, outcome);
  }

  /** Digests that a stream lists though it was trimmed. */
  learn(digests: readonly string[]): void {
    for (const digest of digests) this.listed.add(digest);
  }

  /** Why an action has to be left out; null where nothing holds it. */
  holds(action: RunAction): 'userStays' | 'stillListed' | null {
    switch (action.type) {
      case 'deleteTag':
        return this.all(action.after, ({ state }) => outOfTheWay.has(state)) ? null : 'userStays';
      case 'deleteImage':
        return !this.listed.has(action.digest) && this.all(action.after, listsNoMore)
          ? null
          : 'stillListed';
      default:
        return null;
    }
  }

  private all(keys: readonly string[], endedWell: (outcome: Outcome) => boolean): boolean {
    return keys.every((key) => {
      const outcome = this.outcomes.get(key);
      return outcome !== undefined && endedWell(outcome);
    });
  }
}
