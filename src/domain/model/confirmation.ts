import { isTyped, type Act, type RequiredAct } from './act';
import type { RunAction } from './action';

/** What a user must do before a run may begin. */
export interface Confirmation {
  /** The word that has to be typed, and what asks for it; null where nothing has to be typed. */
  readonly typed: { readonly word: string; readonly acts: readonly RequiredAct[] } | null;
  /** What has to be ticked, one by one. */
  readonly ticks: readonly RequiredAct[];
}

/** What a user did to confirm. */
export interface Confirmed {
  readonly ticked: readonly Act[];
  /** As it was typed. */
  readonly typed: string;
}

/**
 * Nothing was confirmed: enough for a run that asks for no act.
 * @public for callers without a page
 */
export const nothingConfirmed: Confirmed = { ticked: [], typed: '' };

/** The number of objects where there are very many or several projects, else the project's name. */
const wordFor = (acts: readonly RequiredAct[], actions: readonly RunAction[]): string => {
  // Images are in no project.
  const projects = new Set(
    actions.map((action) => (action.type === 'deleteImage' ? null : action.namespace)),
  );
  const [only] = projects;
  const isVast = acts.some(({ act }) => act === 'manyObjects');
  return isVast || projects.size !== 1 || !only ? String(actions.length) : only;
};

/**
 * What has to be confirmed before these actions are carried out (design: Floors).
 * @param acts of the review
 * @param actions that the dry run cleared; without any, nothing has to be confirmed
 */
export const confirmationFor = (
  acts: readonly RequiredAct[],
  actions: readonly RunAction[],
): Confirmation => {
  if (actions.length === 0) return { typed: null, ticks: [] };
  const typed = acts.filter(({ act }) => isTyped(act));
  return {
    typed: typed.length === 0 ? null : { word: wordFor(acts, actions), acts: typed },
    ticks: acts.filter(({ act }) => !isTyped(act)),
  };
};

/** The acts that are still missing; a run begins only when there are none. */
export const missingActs = (
  { typed, ticks }: Confirmation,
  confirmed: Confirmed,
): readonly RequiredAct[] => [
  ...ticks.filter(({ act }) => !confirmed.ticked.includes(act)),
  ...(typed !== null && confirmed.typed !== typed.word ? typed.acts : []),
];
