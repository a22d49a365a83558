import { expect, type Locator, type Page } from '@playwright/test';
import type { ConsoleUnderTest, OpenOptions } from '../console/fixtures';

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

  box(key: string): Locator {
    return this.main.getByRole('checkbox', { name: `Select ${key}`, exact: true });
  }

  get reviewButton(): Locator {
    return this.main.getByRole('button', { name: /^Review and delete/ });
  }

  /** Begins a review of what is selected, and waits until everything was read for it. */
  async review(): Promise<void> {
    await this.reviewButton.click();
    const dialog = this.page.getByRole('dialog');
    await expect(dialog.getByRole('button', { name: 'Dry run' })).toBeEnabled({ timeout: 30_000 });
  }

  get bulkSelect(): Locator {
    return this.main.getByRole('checkbox', { name: 'Select all safe rows' });
  }
}

/** Opens the page for a project (null: all), with a policy as the URL has it. */
export const openCleanup = async (
  console: ConsoleUnderTest,
  project: string | null,
  {
    policy = ALL_OLD,
    settled = true,
    ...options
  }: OpenOptions & { policy?: Record<string, string>; settled?: boolean } = {},
): Promise<CleanupPage> => {
  const path = project === null ? 'all-namespaces' : `ns/${project}`;
  const query = new URLSearchParams(policy).toString();
  const page = await console.open(`/image-cleanup/${path}${query && `?${query}`}`, options);
  const cleanup = new CleanupPage(page);
  if (settled) await cleanup.settled();
  return cleanup;
};
