import type { JsonObject } from '../../json/json';
import { asObject, listAt, textAt } from '../../json/json';

/** Finds a condition's status (`True`, `False`, `Unknown`); empty where there is none. */
export const conditionStatus = (status: JsonObject, type: string): string => {
  for (const entry of listAt(status, 'conditions')) {
    const condition = asObject(entry);
    if (condition['type'] === type) return textAt(condition, 'status');
  }
  return '';
};

/** The state of what has a condition `Ready`. */
export const readiness = (status: JsonObject): string => {
  const ready = conditionStatus(status, 'Ready');
  if (ready === 'True') return 'Ready';
  return ready === 'False' ? 'Not ready' : 'Progressing';
};
