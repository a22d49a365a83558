import type { Connection } from '../../../../src/cluster/request/connection';
import { createConnection, type Transport } from '../../../../src/cluster/request/httpConnection';
import { linearRegex } from '../../../../src/domain/filter/regex/linearRegex';
import type { PolicyKind } from '../../../../src/domain/policies/options';
import { PlanningEngine } from '../../../../src/engine/planningEngine';
import { Cleanup } from '../../../../src/workflow/cleanup/cleanup';
import type {
  CleanupAt,
  CleanupStep,
  StartedRun,
} from '../../../../src/workflow/cleanup/cleanupState';
import type { Wanted } from '../../../../src/workflow/cleanup/reviewing';
import { Session } from '../../../../src/workflow/session';

/** Where cleanups are led, and by whom. */
export interface Place {
  readonly url: string;
  readonly user: string;
  /** Null for all projects. */
  readonly project: string | null;
  /** The server's clock. */
  readonly now: () => Date;
}

/** A cleanup that leads itself, and what the cluster is asked for meanwhile. */
export interface Led<K extends PolicyKind> {
  readonly cleanup: Cleanup<K>;
  /** Where it stands; fails the test where that is another step. */
  readonly at: <Step extends CleanupStep>(step: Step) => CleanupAt<K, Step>;
  /** Does what the confirmation asks for, and executes. */
  readonly confirm: () => Promise<void>;
}

/** A user's session in plain Node: the engine runs in this thread, requests go out by `fetch`. */
export class Workbench {
  readonly session: Session;
  /** Runs that began. */
  readonly runs: StartedRun[] = [];
  /** Told of each request before it leaves. */
  onRequest: () => void = () => undefined;

  constructor({ url, user, project, now }: Place) {
    const connection: Connection = {
      ...createConnection(this.transportTo(url, user)),
      clock: { now: () => now().getTime(), observe: () => undefined },
    };
    const engine = new PlanningEngine(() => Promise.resolve(linearRegex));
    this.session = new Session(project, { engine, stop: () => undefined }, connection);
  }

  lead<K extends PolicyKind>(kind: K, wanted: Wanted<K>): Led<K> {
    const { project, engine, connection, reader } = this.session;
    const ground = { kind, project, engine, connection, refresh: reader.refresh };
    const cleanup = new Cleanup(ground, wanted, (started) => void this.runs.push(started));
    const at = <Step extends CleanupStep>(step: Step): CleanupAt<K, Step> => {
      const state = cleanup.state();
      expect(state.step).toBe(step);
      return state as CleanupAt<K, Step>;
    };
    const confirm = (): Promise<void> => {
      const { typed, ticks } = at('confirm').confirmation;
      return cleanup.execute({ ticked: ticks.map(({ act }) => act), typed: typed?.word ?? '' });
    };
    return { cleanup, at, confirm };
  }

  private transportTo(url: string, user: string): Transport {
    return async ({ path, headers, ...request }) => {
      this.onRequest();
      const all = { ...headers, 'x-user': user };
      const answer = await fetch(url + path, { ...request, headers: all });
      return {
        status: answer.status,
        header: (name) => answer.headers.get(name),
        bytes: () => answer.arrayBuffer(),
      };
    };
  }
}
