import { expect, type Download, type Locator, type Page } from '@playwright/test';
import { resultsIn, type Results } from './resultTable';

/** What one confirms before a run. */
interface Confirmation {
  /** Beginnings of the sentences that are ticked. */
  readonly tick?: readonly (string | RegExp)[];
  /** The word that is typed. */
  readonly type?: string;
}

/** *Review and delete* as a person goes through it. */
export interface ReviewDialog {
  readonly dialog: Locator;
  /** Waits until the cluster was read and the review is shown. */
  ready(): Promise<void>;
  /** The row of a tag that will be deleted. */
  tag(key: string): Locator;
  /** Fails unless these many objects will be changed. */
  expectCount(count: number): Promise<void>;
  /** Opens a part of the review: what will be deleted, what stays beside it, what is left out. */
  show(part: 'Will be deleted' | 'Will be kept' | 'Left out'): Promise<void>;
  leaveOut(key: string): Promise<void>;
  /** Fails unless this is what becomes of a pod or deployment config. */
  expectChoice(key: string, choice: 'Delete' | 'Leave as it is'): Promise<void>;
  /** Says what is to become of a pod or deployment config. */
  choose(key: string, choice: 'Delete' | 'Leave as it is' | RegExp): Promise<void>;
  /** Has the server rehearse, and waits until it has. */
  startRehearsal(): Promise<void>;
  /** The same. @returns what it would do, by key */
  rehearse(): Promise<Results>;
  readonly deleteButton: Locator;
  readonly word: Locator;
  confirm(confirmation: Confirmation): Promise<void>;
  /** Begins the run. */
  start(): Promise<void>;
  /** Waits for the report. @returns what it says became of each object, by key */
  report(timeout?: number): Promise<Results>;
  download(what: 'JSON' | 'HTML'): Promise<Download>;
  close(): Promise<void>;
}

const DOWNLOADS = { JSON: 'Download as JSON', HTML: 'Download as a page to print' };

/** The dialog of the page, once it was opened. */
export const reviewDialog = (page: Page): ReviewDialog => {
  const dialog = page.getByRole('dialog');
  const titled = (title: RegExp) => dialog.getByRole('heading', { name: title, level: 1 });
  const button = (name: string | RegExp) => dialog.getByRole('button', { name });
  const tab = (part: string) => dialog.getByRole('tab', { name: new RegExp(`^${part}`) });
  const table = (name: string) => dialog.getByRole('grid', { name, exact: true });
  const fate = (key: string) =>
    dialog.getByRole('combobox', { name: `What becomes of ${key}`, exact: true });
  const deleteButton = button(/^Delete \d+ objects?$/);
  const word = dialog.getByRole('textbox', { name: /^Type .+ to confirm$/ });
  const startRehearsal = async () => {
    await button('Dry run').click();
    await expect(titled(/Confirm$/)).toBeVisible({ timeout: 30_000 });
  };
  return {
    dialog,
    deleteButton,
    word,
    ready: () => expect(tab('Will be deleted')).toBeVisible({ timeout: 30_000 }),
    tag: (key) =>
      table('Tags that will be deleted')
        .getByRole('row')
        .filter({ has: page.getByRole('gridcell', { name: key, exact: true }) }),
    expectCount: (count) => expect(tab('Will be deleted')).toHaveText(`Will be deleted ${count}`),
    show: async (part) => {
      await tab(part).click();
      await expect(tab(part)).toHaveAttribute('aria-selected', 'true');
    },
    leaveOut: (key) =>
      dialog.getByRole('button', { name: `Leave out ${key}`, exact: true }).click(),
    expectChoice: (key, choice) =>
      expect(fate(key).getByRole('option', { selected: true })).toHaveText(choice),
    choose: async (key, choice) => {
      const label = await fate(key).getByRole('option', { name: choice }).textContent();
      await fate(key).selectOption({ label: label ?? '' });
    },
    startRehearsal,
    rehearse: async () => {
      await startRehearsal();
      return resultsIn(dialog, table('What the server would do'));
    },
    confirm: async ({ tick = [], type }) => {
      for (const sentence of tick) await dialog.getByRole('checkbox', { name: sentence }).check();
      if (type !== undefined) await word.fill(type);
    },
    start: () => deleteButton.click(),
    report: async (timeout = 30_000) => {
      await expect(titled(/^Report$/)).toBeVisible({ timeout });
      return resultsIn(dialog, table('What became of every object'));
    },
    download: async (what) => {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        button(DOWNLOADS[what]).click(),
      ]);
      return file;
    },
    close: async () => {
      await dialog.getByRole('button', { name: 'Close', exact: true }).last().click();
      await expect(dialog).toBeHidden();
    },
  };
};
