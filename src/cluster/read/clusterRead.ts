import type {
  ListKey,
  ListKind,
  ListOutcome,
  ListState,
  PullRights,
  SnapshotIntake,
} from '../../domain/snapshot/lists';
import { readPullRights } from '../access/pullRights';
import { inParallel } from '../parallel/inParallel';
import type { Connection } from '../request/connection';
import { absentListsIn, listsIn } from './coverage';
import { LineState } from './lineState';
import type { ProgressCounter } from './progress';
import { readList } from './readList';

/** Lists read at the same time; a browser holds six connections to a server without HTTP/2. */
const LISTS_AT_ONCE = 6;
const QUESTIONS_AT_ONCE = 4;

/** One complete read on its way: its lists' outcomes, kept and passed on. */
export class ClusterRead {
  readonly states: ListState[] = [];
  private readonly line = new LineState();

  constructor(
    private readonly connection: Connection,
    private readonly intake: SnapshotIntake,
    private readonly read: number,
    private readonly absent: ReadonlySet<ListKind>,
    private readonly progress: ProgressCounter,
    private readonly signal: AbortSignal | undefined,
  ) {}

  /** Reads every kind that can refer to an image in these projects (null is the whole cluster). */
  async readAll(namespaces: readonly (string | null)[], further: readonly ListKey[] = []) {
    for (const list of absentListsIn(namespaces, this.absent)) {
      await this.end(list, { state: 'notInstalled' });
    }
    const present = further.filter(({ kind }) => !this.absent.has(kind));
    const lists = [...listsIn(namespaces, this.absent), ...present];
    this.progress.expect(lists);
    await inParallel(lists, LISTS_AT_ONCE, (list) => this.readOne(list));
  }

  /** Asks who may pull from each of these projects. */
  async askPullRights(projects: readonly string[]): Promise<readonly PullRights[]> {
    const answers: PullRights[] = [];
    await inParallel(projects, QUESTIONS_AT_ONCE, async (project) => {
      const rights = await readPullRights(this.connection, project, this.signal);
      answers.push(rights);
      await this.intake.setPullRights(this.read, project, rights);
    });
    return answers;
  }

  private async readOne(list: ListKey): Promise<void> {
    let counted = 0;
    const outcome = await readList({
      connection: this.connection,
      intake: this.intake,
      read: this.read,
      list,
      line: this.line,
      signal: this.signal,
      onPage: (count, remaining) => {
        counted = count;
        this.progress.advance(list, count, remaining);
      },
    });
    await this.end(list, outcome);
    this.progress.end(list, counted);
  }

  private async end(list: ListKey, outcome: ListOutcome): Promise<void> {
    this.states.push({ list, outcome });
    await this.intake.endList(this.read, list, outcome);
  }
}
