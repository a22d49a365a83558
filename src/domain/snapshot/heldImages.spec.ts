import { daysAgo, digest, listedImage, revision, snapshotOf, stream, tag } from '../testing/build';
import { HeldImages, NO_IMAGE } from './heldImages';

const [a, b, c] = ['a', 'b', 'c'].map(digest) as [string, string, string];
const twice = tag('v1', revision(a, 5), revision(b, 9), revision(a, 20));
const pointer = tag('out', { ...revision('', 3), digest: '' }, revision(b, 40));
const snapshot = snapshotOf({
  streams: [stream('app', [twice, pointer]), stream('web', [tag('empty')])],
  listed: [listedImage(c, 1), listedImage(b, 1)],
});
const held = new HeldImages(snapshot);
const numbers = [a, b].map((of) => held.numberOf(of)) as [number, number];

describe('the images of tag histories', () => {
  it('have a number each, by which a history is told', () => {
    const [first, second] = numbers;
    expect(held.count).toBe(2);
    expect(numbers.map((image) => held.digestOf(image))).toEqual([a, b]);
    expect(held.numbersOf(twice)).toEqual([first, second, first]);
    expect(held.numbersOf(pointer)).toEqual([NO_IMAGE, second]);
    expect([held.numberOf(c), held.numbersOf(tag('other'))]).toEqual([-1, []]);
  });

  it('have one holder for each tag, however often its history has them', () => {
    expect(numbers.map((image) => held.holdersOf(image))).toEqual([1, 2]);
  });

  it('were there at the earliest time that any history has', () => {
    expect(numbers.map((image) => held.firstSeen(image))).toEqual([daysAgo(20), daysAgo(40)]);
    expect(held.firstSeen(NO_IMAGE)).toBeNull();
  });

  it('are found in a table of images, where it has them', () => {
    expect([...held.rowsIn(snapshot.listedImages)]).toEqual([-1, 1]);
  });
});
