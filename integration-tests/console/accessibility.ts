import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Where the plugin's page lies; the console around it is not ours to hold to rules. */
const PLUGIN_PAGE = 'main';

/** Rules beyond WCAG: headings without gaps in their levels, and landmarks that can be told apart. */
const FURTHER_RULES = ['heading-order', 'landmark-unique'];

/**
 * Fails when the page breaks a rule of WCAG 2.2, levels A and AA, or of the further ones, that a
 * machine can see.
 * @param part a selector of the part that is looked at
 */
export const expectAccessible = async (page: Page, part = PLUGIN_PAGE): Promise<void> => {
  const { violations } = await new AxeBuilder({ page })
    .include(part)
    .options({
      runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
      rules: Object.fromEntries(FURTHER_RULES.map((rule) => [rule, { enabled: true }])),
    })
    .analyze();
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target).join('; ')})`,
  );
  expect(found).toEqual([]);
};
