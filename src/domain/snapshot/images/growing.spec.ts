import fc from 'fast-check';
import { growingInts, growingNumbers } from './growing';

describe('a growing list of numbers', () => {
  it('holds what was put in, however much', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true }), { maxLength: 500 }), (numbers) => {
        const list = growingNumbers();
        for (const number of numbers) list.push(number);
        expect(list.length).toBe(numbers.length);
        expect([...list.values()]).toEqual(numbers);
      }),
    );
  });

  it('lets a value be replaced', () => {
    const list = growingInts();
    for (let number = 0; number < 100; number += 1) list.push(number);
    list.put(70, -1);
    expect(list.at(70)).toBe(-1);
    expect(list.at(71)).toBe(71);
  });

  it('says 0 behind its end', () => {
    expect(growingInts().at(1_000)).toBe(0);
  });
});
