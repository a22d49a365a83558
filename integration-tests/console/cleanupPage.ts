import { expect, type Locator, type Page } from '@playwright/test';
import type { ConsoleUnderTest, OpenOptions } from './fixtures';
import { reviewDialog, type ReviewDialog } from './reviewDialog';

/** Titles of the six views. */
export const VIEWS = [
  'Stale images',
  'Deployment configs to delete',
  'Pods to delete',
  'Recent images',
  'Pod statuses',
  'Deployment config statuses',
] as const;

/** Title of a view. */
export type View = (typeof VIEWS)[number];

/** The verdicts as the page calls them. */
export type VerdictName = 'In use' | 'Unknown' | 'Rollback only' | 'Unused here' | 'Unused';

/** Everything counts as old: what a test pushed just now is stale unless something keeps it. */
const ALL_OLD = { remove_older_than: '0' };

/** The page as one who uses it: by the names that are read out. */
export class CleanupPage {
  readonly main: Locator;

  constructor(readonly page: Page) {
    this.main = page.locator('main');
  }

  /** When what is shown was read, and what is being read. */
  get readState(): Locator {
    return this.main.getByText(/^(As of |reading)/);
  }

  /** Waits until everything was read, ages too. */
  async settled(): Promise<void> {
    await expect(this.readState).toHaveText(/^As of (?!.*reading)/, { timeout: 30_000 });
  }

  async refresh(): Promise<void> {
    await this.main.getByRole('button', { name: 'Refresh' }).click();
    await this.settled();
  }

  /** The same page in another tab of the browser. */
  on(page: Page): CleanupPage {
    return new CleanupPage(page);
  }

  async openPolicy(): Promise<void> {
    await this.main.getByRole('button', { name: 'Change the policy' }).click();
    await expect(this.field('Tags')).toBeVisible();
  }

  /** A text field of the policy's form, by its label. */
  field(label: string): Locator {
    return this.main.getByRole('textbox', { name: label, exact: true });
  }

  tab(view: View): Locator {
    return this.main.getByRole('tab', { name: new RegExp(`^${view}( \\d+)?$`) });
  }

  /** Chooses a view, out of the last tab's menu where its own has no room. */
  async choose(view: View): Promise<void> {
    await expect(async () => {
      if (this.isChosen(view)) return;
      const own = this.tab(view).and(this.main.locator(':not([aria-haspopup])'));
      if (await own.isVisible()) {
        await own.click({ timeout: 2_000 });
      } else {
        const item = this.page.getByRole('menuitem').filter({ hasText: view });
        if (!(await item.isVisible())) await this.overflow.click({ timeout: 2_000 });
        await item.click({ timeout: 2_000 });
      }
      await expect.poll(() => this.isChosen(view), { timeout: 2_000 }).toBe(true);
    }).toPass();
    await expect(this.tab(view)).toBeVisible();
  }

  /** Whether the URL names the view. */
  private isChosen(view: View): boolean {
    const named = new URL(this.page.url()).searchParams.get('view') ?? 'staleImages';
    return named.toLowerCase() === view.replaceAll(' ', '').toLowerCase();
  }

  /** The tab that holds those for which there is no room. */
  private get overflow(): Locator {
    return this.main.getByRole('tab').and(this.main.locator('[aria-haspopup="menu"]'));
  }

  table(view: View): Locator {
    return this.main.getByRole('grid', { name: view, exact: true });
  }

  /** A row of whatever view is chosen, opened or not, by the name that it links. */
  row(name: string): Locator {
    return this.main
      .getByRole('rowgroup')
      .filter({ has: this.page.getByRole('link', { name, exact: true }) })
      .first();
  }

  /** A cell of a row by the title of its column. */
  cell(name: string, column: string): Locator {
    return this.row(name).locator(`td[data-label="${column}"]`).first();
  }

  /** Says which verdict a row of a tag has. */
  async expectVerdict(tag: string, verdict: VerdictName): Promise<void> {
    await expect(this.cell(tag, 'Verdict')).toHaveText(verdict);
  }

  /** Opens a row. @returns the row with what it tells */
  async open(name: string): Promise<Locator> {
    const row = this.row(name);
    await row.getByRole('button', { name: /^Details/ }).click();
    await expect(row.getByText('Reasons', { exact: true })).toBeVisible();
    return row;
  }

  /** What the summary says about stale tags: `3 of 5 tags`. */
  get staleCount(): Locator {
    return this.main.getByText(/^\d+ of \d+ tags?$/);
  }

  /** The heading over what could not be checked. */
  get gaps(): Locator {
    return this.main.getByRole('heading', {
      name: /^Warning alert: \d+ things? could not be checked$/,
    });
  }

  /** The box of a row of the chosen view. @param key as the page names rows */
  box(key: string): Locator {
    const name = new RegExp(`^Select ${escape(key)}(:.*)?$`);
    return this.main.getByRole('checkbox', { name });
  }

  async select(keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.box(key).check();
  }

  /** Ticks everything of the chosen view that needs no special act. @param count how many that has to be */
  async selectAllSafe(count: number): Promise<void> {
    const name = new RegExp(`^Select all ${count} safe rows?$`);
    // Which rows are safe is known when the images of their streams were read, for a developer.
    await this.withBulkMenu(() => expect(this.page.getByRole('menuitem', { name })).toBeVisible());
    // The box follows once it is known which rows that are.
    await this.bulkSelect.click();
    await expect(this.main.getByText(`${count} selected`, { exact: true })).toBeVisible();
  }

  /** Fails unless everything of the chosen view needs an act of its own. */
  async expectNothingSafe(): Promise<void> {
    const item = this.page.getByRole('menuitem', { name: 'Select all 0 safe rows', exact: true });
    await this.withBulkMenu(() => expect(item).toBeDisabled());
  }

  /** Opens the menu of the bulk selection for the time of a look at it. */
  private async withBulkMenu(look: () => Promise<void>): Promise<void> {
    await this.main.getByRole('button', { name: 'Select rows' }).click();
    await look();
    await this.page.keyboard.press('Escape');
  }

  get reviewButton(): Locator {
    return this.main.getByRole('button', { name: /^Review and delete/ });
  }

  /** Begins a review of what is selected, and waits until the cluster was read for it. */
  async review(): Promise<ReviewDialog> {
    await this.reviewButton.click();
    const dialog = reviewDialog(this.page);
    await dialog.ready();
    return dialog;
  }

  /** Opens the report of the latest run once more. */
  async openLastReport(): Promise<void> {
    await this.main.getByRole('button', { name: 'Show the report' }).click();
  }

  get bulkSelect(): Locator {
    return this.main.getByRole('checkbox', { name: 'Select all safe rows' });
  }
}

/** How the page is opened. */
export interface CleanupOptions extends OpenOptions {
  /** As the URL has it; everything counts as old unless said otherwise. */
  readonly policy?: string | Readonly<Record<string, string>>;
  /** Whether to wait until everything was read; so unless said otherwise. */
  readonly settled?: boolean;
}

/** Opens the page. @param project null for all that the user may see */
export const openCleanup = async (
  console: ConsoleUnderTest,
  project: string | null,
  { policy = ALL_OLD, settled = true, ...options }: CleanupOptions = {},
): Promise<CleanupPage> => {
  const path = project === null ? 'all-namespaces' : `ns/${project}`;
  const query = typeof policy === 'string' ? policy : new URLSearchParams(policy).toString();
  const page = await console.open(`/image-cleanup/${path}${query && `?${query}`}`, options);
  const cleanup = new CleanupPage(page);
  if (settled) await cleanup.settled();
  return cleanup;
};

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
