import { ReferenceChains } from './referenceChains';

it('keeps what refers to each thing, in the order in which it came', () => {
  const chains = new ReferenceChains();
  expect(chains.isEmpty).toBe(true);
  for (const [thing, reference] of [
    [0, 7],
    [1, 8],
    [0, 9],
    [1, 7],
    [0, 0],
  ] as const) {
    chains.add(thing, reference);
  }
  expect([[...chains.of(0)], [...chains.of(1)]]).toEqual([
    [7, 9, 0],
    [8, 7],
  ]);
  expect(chains.isEmpty).toBe(false);
});
