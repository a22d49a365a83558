import type { JsonObject } from '../../json/json';
import { asObject, flagAt, listAt, numberAt, objectAt, textAt } from '../../json/json';

/**
 * The state of a pod in one word, as the console's list of pods and `kubectl get pods` name it:
 * the reason of the first container that waits or ended, `Init:…` while init containers have to
 * finish, `Terminating` once its deletion began, else its phase.
 */
export const podStatus = (pod: JsonObject): string => {
  if (textAt(objectAt(pod, 'metadata'), 'deletionTimestamp') !== '') return 'Terminating';
  const status = objectAt(pod, 'status');
  const reason = textAt(status, 'reason');
  if (reason === 'NodeLost') return 'Unknown';
  if (reason === 'Evicted') return 'Evicted';
  return (
    initStatus(objectAt(pod, 'spec'), listAt(status, 'initContainerStatuses')) ??
    containersStatus(listAt(status, 'containerStatuses'), textAt(status, 'phase') || reason)
  );
};

/** What the first init container that has not succeeded says; null when all have. */
const initStatus = (spec: JsonObject, statuses: readonly unknown[]): string | null => {
  for (let index = 0; index < statuses.length; index += 1) {
    const status = asObject(statuses[index]);
    const state = objectAt(status, 'state');
    const terminated = objectAt(state, 'terminated');
    if (numberAt(terminated, 'exitCode') === 0) continue;
    if (flagAt(status, 'started') && isSidecar(spec, textAt(status, 'name'))) continue;
    const ended = endingOf(state);
    if (ended !== null) return `Init:${ended}`;
    const waiting = textAt(objectAt(state, 'waiting'), 'reason');
    return waiting !== '' && waiting !== 'PodInitializing'
      ? `Init:${waiting}`
      : `Init:${index}/${statuses.length}`;
  }
  return null;
};

/** Init containers that are restarted forever run beside the others. */
const isSidecar = (spec: JsonObject, name: string): boolean => {
  for (const entry of listAt(spec, 'initContainers')) {
    const container = asObject(entry);
    if (container['name'] === name) return container['restartPolicy'] === 'Always';
  }
  return false;
};

const containersStatus = (statuses: readonly unknown[], phase: string): string => {
  let word = phase;
  let someRun = false;
  for (let index = statuses.length - 1; index >= 0; index -= 1) {
    const status = asObject(statuses[index]);
    const state = objectAt(status, 'state');
    const waiting = textAt(objectAt(state, 'waiting'), 'reason');
    const ended = endingOf(state);
    if (waiting !== '') word = waiting;
    else if (ended !== null) word = ended;
    else if (state['running'] !== undefined && flagAt(status, 'ready')) someRun = true;
  }
  return word === 'Completed' && someRun ? 'Running' : word;
};

/** Why a container ended, or null when it did not. */
const endingOf = (state: JsonObject): string | null => {
  const terminated = state['terminated'];
  if (terminated === undefined || terminated === null) return null;
  const ending = asObject(terminated);
  const reason = textAt(ending, 'reason');
  if (reason !== '') return reason;
  const signal = numberAt(ending, 'signal');
  return signal ? `Signal:${signal}` : `ExitCode:${numberAt(ending, 'exitCode') ?? 0}`;
};
