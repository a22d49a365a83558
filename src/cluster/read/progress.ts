import type { ListKey } from '../../domain/snapshot/lists';
import type { ReadProgress } from './readReport';

const idOf = ({ kind, namespace }: ListKey): string => `${kind}/${namespace ?? ''}`;

/** Counts lists, projects and objects of one read, and tells each step. */
export class ProgressCounter {
  private readonly open = new Map<
    string,
    { list: ListKey; count: number; remaining: number | null }
  >();
  private readonly listsLeft = new Map<string, number>();
  private done = 0;
  private total = 0;
  private ended = 0;

  constructor(
    private readonly byProject: boolean,
    private readonly tell: ((progress: ReadProgress) => void) | undefined,
  ) {}

  /** Lists that will be read. */
  expect(lists: readonly ListKey[]): void {
    this.total += lists.length;
    for (const { namespace } of lists) {
      if (namespace === null) continue;
      this.listsLeft.set(namespace, (this.listsLeft.get(namespace) ?? 0) + 1);
    }
    this.report();
  }

  /** How far a list got. */
  advance(list: ListKey, count: number, remaining: number | null): void {
    this.open.set(idOf(list), { list, count, remaining });
    this.report();
  }

  /** A list came to its end, with this many objects. */
  end(list: ListKey, count: number): void {
    this.open.delete(idOf(list));
    this.done += 1;
    this.ended += count;
    const left = list.namespace === null ? undefined : this.listsLeft.get(list.namespace);
    if (list.namespace !== null && left !== undefined) {
      this.listsLeft.set(list.namespace, left - 1);
    }
    this.report();
  }

  private report(): void {
    if (!this.tell) return;
    const reading = [...this.open.values()];
    const projects = [...this.listsLeft.values()];
    this.tell({
      lists: { done: this.done, total: this.total },
      objects: this.ended + reading.reduce((sum, { count }) => sum + count, 0),
      projects: this.byProject
        ? { done: projects.filter((left) => left === 0).length, total: projects.length }
        : null,
      reading,
    });
  }
}
