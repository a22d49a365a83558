import { expect, test } from '../console/fixtures';
import { openPrune } from './prunePage';

for (const [what, query] of [
  ['no revision is kept', 'keep_tag_revisions=0'],
  ['the protections are off', 'protect_in_use=false'],
] as const) {
  test(`a word has to be typed where ${what}`, async ({ console }) => {
    const prune = await openPrune(console, 'catalog', query);
    const review = await prune.review();
    await review.flow.rehearse();
    await expect(review.pruneButton).toBeDisabled();
    await review.flow.confirm({ type: 'catalogue' });
    await expect(review.pruneButton).toBeDisabled();
    await review.flow.confirm({ type: 'catalog' });
    await expect(review.pruneButton).toBeEnabled();
  });
}
