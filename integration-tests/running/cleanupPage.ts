import { expect, type Locator, type Page } from '@playwright/test';
import type { ConsoleUnderTest, UserName } from '../console/fixtures';
import { reviewDialog, type ReviewDialog } from './reviewDialog';

/** The views of the page that rows are selected in. */
type DeletionView = 'Stale images' | 'Pods to delete' | 'Deployment configs to delete';

/** The page Image Cleanup as a person uses it. */
export interface CleanupPage {
  readonly page: Page;
  readonly reviewButton: Locator;
  /** Opens a view by its tab. */
  show(view: DeletionView | 'Recent images'): Promise<void>;
  /** The box of a row of the chosen view. @param key as the page names rows */
  box(key: string): Locator;
  select(keys: readonly string[]): Promise<void>;
  /** Ticks everything of the chosen view that needs no special act. @param count how many that has to be */
  selectAllSafe(count: number): Promise<void>;
  /** Fails unless everything of the chosen view needs an act of its own. */
  expectNothingSafe(): Promise<void>;
  /** Begins a review of what is selected, and waits until the cluster was read for it. */
  review(): Promise<ReviewDialog>;
  /** Opens the report of the latest run once more. */
  openLastReport(): Promise<void>;
}

/**
 * The page of a user, once it has read the cluster.
 * @param policy as it stands in the URL
 * @param project `shop` unless said otherwise; null for all that the user may see
 */
export const openCleanup = async (
  console: ConsoleUnderTest,
  policy: string,
  { user = 'admin', project = 'shop' }: { user?: UserName; project?: string | null } = {},
): Promise<CleanupPage> => {
  const place = project === null ? 'all-namespaces' : `ns/${project}`;
  const page = await console.open(`/image-cleanup/${place}?${policy}`, { user });
  const main = page.getByRole('main');
  await expect(main.getByText(/^As of \d/)).toBeVisible({ timeout: 30_000 });
  const reviewButton = main.getByRole('button', { name: /^Review and delete/ });
  const box = (key: string) =>
    main.getByRole('checkbox', { name: new RegExp(`^Select ${escape(key)}(:.*)?$`) });
  const show: CleanupPage['show'] = async (view) => {
    const tab = main.getByRole('tab', { name: new RegExp(`^${view}`) });
    await tab.click();
    await expect(tab).toHaveAttribute('aria-selected', 'true');
  };
  return {
    page,
    reviewButton,
    show,
    box,
    select: async (keys) => {
      for (const key of keys) await box(key).check();
    },
    selectAllSafe: async (count) => {
      // Which rows are safe is known when the images of their streams were read, for a developer.
      await main.getByRole('button', { name: 'Select rows' }).click();
      const safe = page.getByRole('menuitem', {
        name: new RegExp(`^Select all ${count} safe rows?$`),
      });
      await expect(safe).toBeVisible();
      await page.keyboard.press('Escape');
      // The box follows once it is known which rows that are.
      await main.getByRole('checkbox', { name: 'Select all safe rows' }).click();
      await expect(main.getByText(`${count} selected`, { exact: true })).toBeVisible();
    },
    expectNothingSafe: async () => {
      await main.getByRole('button', { name: 'Select rows' }).click();
      await expect(
        page.getByRole('menuitem', { name: 'Select all 0 safe rows', exact: true }),
      ).toBeDisabled();
      await page.keyboard.press('Escape');
    },
    review: async () => {
      await reviewButton.click();
      const dialog = reviewDialog(page);
      await dialog.ready();
      return dialog;
    },
    openLastReport: () => main.getByRole('button', { name: 'Show the report' }).click(),
  };
};

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
