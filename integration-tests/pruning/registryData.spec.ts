import { expect, test } from '../console/fixtures';
import { IGNORING, openPrune } from './prunePage';

test('what stays behind in the registry is listed by kind, with how it is removed', async ({
  console,
}) => {
  const prune = await openPrune(console, null, `${IGNORING}&view=registryData`);
  const table = prune.table('Registry data');
  await expect(table).toBeVisible();
  await prune.main.getByRole('button', { name: 'Name', exact: true }).click();
  await prune.page.getByRole('menuitem', { name: 'Kind' }).click();
  await prune.main.getByRole('button', { name: /Filter by kind/ }).click();
  await prune.page.getByRole('menuitem', { name: /^Manifest link/ }).click();
  await expect(table.getByRole('gridcell', { name: 'Blob', exact: true })).toHaveCount(0);
  await expect(table.getByRole('gridcell', { name: 'Manifest link' }).first()).toBeVisible();

  await prune.main.getByRole('button', { name: /^How it is removed/ }).click();
  // In this order: read-only while it prunes, writable and restarted afterwards.
  const commands = prune.main.getByRole('list').getByRole('textbox');
  await expect(commands).toHaveCount(7);
  const values = await commands.evaluateAll((fields: HTMLInputElement[]) =>
    fields.map(({ value }) => value),
  );
  const ends = [
    /system:image-pruner -z registry/,
    /"readOnly":true/,
    /rollout status deployment\/image-registry/,
    /dockerregistry -prune=check$/,
    /dockerregistry -prune=delete$/,
    /"readOnly":false/,
    /rollout restart deployment\/image-registry/,
  ];
  ends.forEach((end, step) => expect(values[step]).toMatch(end));
});
