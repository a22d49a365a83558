import { linearRegex } from '../../domain/filter/regex/linearRegex';
import type { TrimItem } from '../../domain/model/action';
import type { ReviewResult } from '../../domain/model/review';
import type { PolicyKind } from '../../domain/policies/options';
import { pruneSummary, reviewOf } from '../../domain/testing/pruneFacts';
import type { ListedDigests, OptionsFor, PlanResult, ReviewOf } from '../../engine/engine';
import { PlanningEngine } from '../../engine/planningEngine';

/** An engine whose prune is what a test wants; it keeps what was planned. */
export class ScriptedEngine extends PlanningEngine {
  summary = pruneSummary();
  prune = reviewOf('a', 'b');
  /** What a plan waits for. */
  ready: Promise<void> = Promise.resolve();
  readonly planned: OptionsFor<PolicyKind>[] = [];

  constructor() {
    super(() => Promise.resolve(linearRegex));
  }

  override async plan<K extends PolicyKind>(
    _kind: K,
    options: OptionsFor<K>,
  ): Promise<PlanResult<K>> {
    this.planned.push(options);
    await this.ready;
    return { ok: true, summary: this.summary };
  }

  override async review<K extends PolicyKind>(): Promise<ReviewResult<ReviewOf<K>>> {
    return this.summary.isStopped
      ? { ok: false, why: 'stopped' }
      : { ok: true, review: this.prune };
  }

  override async itemsToTrim(): Promise<readonly TrimItem[]> {
    return [];
  }

  override async listedIn(): Promise<ListedDigests> {
    const facts = { items: 0, continueToken: '', resourceVersion: '9', remaining: null };
    return { ok: true, facts, digests: [] };
  }
}
