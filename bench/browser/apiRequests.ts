import type { Page } from '@playwright/test';

/** A request for a page of a list, as the browser noted it. */
export interface ListRequest {
  /** Path and query. */
  readonly path: string;
  /** Milliseconds since the page was opened. */
  readonly start: number;
}

/** The pages of lists that a page has asked for. The console's own hooks ask for 250 at a time. */
export const listRequestsOf = async (page: Page): Promise<readonly ListRequest[]> => {
  const requests = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name, startTime }) => ({
      path: name.slice(location.origin.length),
      start: startTime,
    })),
  );
  return requests.filter(({ path }) => /^\/api\/kubernetes\/.*[?&]limit=500\b/.test(path));
};

/** First pages of lists, each once. */
export const firstPagesOf = (requests: readonly ListRequest[]): readonly string[] => [
  ...new Set(requests.map(({ path }) => path).filter((path) => !/[?&]continue=/.test(path))),
];
