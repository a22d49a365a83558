import type { Page } from '@playwright/test';

/** Lists that the plugin reads at the same time; the bare read does the same. */
const LANES = 6;

/** Paths of lists, first pages, in the order in which the page asked for them. */
export interface BareRead {
  readonly firstPages: readonly string[];
  readonly lanes: number;
}

/** A bare read: how long it took in milliseconds, and what came. */
export interface BareReadTimes {
  readonly ms: number;
  readonly objects: number;
}

/** Runs in the browser: follows each list to its end, with nothing but `fetch` and its `json()`. */
const readAll = async ({ firstPages, lanes }: BareRead): Promise<BareReadTimes> => {
  const waiting = [...firstPages];
  let objects = 0;
  const lane = async (): Promise<void> => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      let token = '';
      do {
        const from = token === '' ? '' : `&continue=${encodeURIComponent(token)}`;
        const page = await (await fetch(`${path}${from}`)).json();
        objects += page.items.length;
        token = page.metadata.continue ?? '';
      } while (token !== '');
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: lanes }, lane));
  return { ms: performance.now() - start, objects };
};

/**
 * Reads the lists that the plugin read, from a page of the console's origin on which nothing else
 * happens.
 * @param firstPages paths and queries, as the plugin asked for them
 */
export const bareRead = (page: Page, firstPages: readonly string[]): Promise<BareReadTimes> =>
  page.evaluate(readAll, { firstPages, lanes: LANES });
