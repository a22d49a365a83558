import type { JsonObject } from '../../domain/json/json';
import type { RunAction } from '../../domain/model/action';

/**
 * The objects of a run as they were read just before each write, by the action's key: what an undo
 * has to put back. A tag is kept as `imagetags` tells it, with its whole history.
 */
export class SavedObjects {
  private readonly objects = new Map<string, JsonObject>();

  /** Of several copies of one object, the last counts: the one that the last write stood on. */
  keep(action: RunAction, object: JsonObject): void {
    this.objects.set(action.key, object);
  }

  /** Undefined where the run left the object alone. */
  of(key: string): JsonObject | undefined {
    return this.objects.get(key);
  }

  get size(): number {
    return this.objects.size;
  }
}
