import { expect, type Locator, type Page } from '@playwright/test';
import type { ConsoleUnderTest, OpenOptions } from '../console/fixtures';
import { reviewDialog, type ReviewDialog } from '../console/reviewDialog';

/** Titles of the views of a prune. */
export type PruneView =
  | 'Tag history to trim'
  | 'Protected tag history'
  | 'Images to delete'
  | 'Images kept'
  | 'Registry data';

/** References of the seed that cannot be read stop every prune of `shop` until they are ignored. */
export const IGNORING = 'ignore_invalid_refs=true';

/** The page with a policy of `oc adm prune images`, as one who uses it. */
export class PrunePage {
  readonly main: Locator;

  constructor(readonly page: Page) {
    this.main = page.getByRole('main');
  }

  /** Waits until everything was read. */
  async settled(): Promise<void> {
    await expect(this.main.getByText(/^As of (?!.*reading)/)).toBeVisible({ timeout: 30_000 });
  }

  get reviewButton(): Locator {
    return this.main.getByRole('button', { name: 'Review and prune' });
  }

  policy(name: 'By age' | 'Like oc adm prune images' | 'Over the size limit'): Locator {
    return this.main.getByRole('button', { name, exact: true });
  }

  async openPolicy(): Promise<void> {
    await this.main.getByRole('button', { name: 'Change the policy' }).click();
  }

  tab(view: PruneView): Locator {
    return this.main.getByRole('tab', { name: new RegExp(`^${view}( \\d+)?$`) });
  }

  async show(view: PruneView): Promise<void> {
    await this.tab(view).click();
    await expect(this.tab(view)).toHaveAttribute('aria-selected', 'true');
  }

  /** How many rows a view has, by its tab. */
  async count(view: PruneView): Promise<number> {
    const title = await this.tab(view).textContent();
    return Number(/\d+$/.exec(title?.trim() ?? '')?.[0]);
  }

  table(view: PruneView): Locator {
    return this.main.getByRole('grid', { name: view, exact: true });
  }

  /** A row of the chosen view, opened or not, by a text in it. */
  row(view: PruneView, text: string): Locator {
    return this.table(view).getByRole('rowgroup').filter({ hasText: text }).first();
  }

  async filter(text: string): Promise<void> {
    await this.main.getByRole('textbox', { name: 'Filter by name' }).fill(text);
  }

  /** Opens the first row with that text. @returns it, with what it tells */
  async open(view: PruneView, text: string): Promise<Locator> {
    const row = this.row(view, text);
    await row.getByRole('button', { name: /^Details/ }).click();
    return row;
  }

  /** What a line of the summary says. */
  summary(term: string): Locator {
    return this.main
      .locator('dl')
      .locator('div')
      .filter({ has: this.page.getByText(term, { exact: true }) })
      .locator('dd');
  }

  /** Begins a review and waits until the cluster was read for it. */
  async review(): Promise<PruneDialog> {
    await this.reviewButton.click();
    const dialog = new PruneDialog(this.page);
    await expect(dialog.flow.dialog.getByRole('button', { name: 'Dry run' })).toBeEnabled({
      timeout: 30_000,
    });
    return dialog;
  }
}

/** *Review and prune* as a person goes through it. */
export class PruneDialog {
  /** The steps that it shares with *Review and delete*. */
  readonly flow: ReviewDialog;

  constructor(private readonly page: Page) {
    this.flow = reviewDialog(page);
  }

  /** The row of a stream whose histories are trimmed. */
  stream(key: string): Locator {
    return this.flow.dialog
      .getByRole('grid', { name: 'Image streams that are trimmed' })
      .getByRole('row')
      .filter({ has: this.page.getByRole('gridcell', { name: key, exact: true }) });
  }

  get pruneButton(): Locator {
    return this.flow.dialog.getByRole('button', { name: /^Prune \d+ objects?$/ });
  }
}

/**
 * Opens the page with a prune, once it has read the cluster.
 * @param query as it stands in the URL; `policy=oc` unless it names another
 * @param project null for all projects
 */
export const openPrune = async (
  console: ConsoleUnderTest,
  project: string | null,
  query = '',
  options: OpenOptions = {},
): Promise<PrunePage> => {
  const place = project === null ? 'all-namespaces' : `ns/${project}`;
  const asked = new URLSearchParams(query);
  if (!asked.has('policy')) asked.set('policy', 'oc');
  const prune = new PrunePage(
    await console.open(`/image-cleanup/${place}?${asked.toString()}`, options),
  );
  await prune.settled();
  return prune;
};
