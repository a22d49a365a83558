import type { GoldenInput } from '../../../scripts/golden/goldenFile';

/** What a file holds: a snapshot, or a golden file with one in it. */
type Contents = GoldenInput | { readonly input: GoldenInput };

const isGolden = (contents: Contents): contents is { readonly input: GoldenInput } =>
  'input' in contents;

/** Parses the text of a snapshot, or of a golden file. */
export const parseSnapshot = (text: string): GoldenInput => {
  const contents = JSON.parse(text) as Contents;
  return isGolden(contents) ? contents.input : contents;
};

/** How many Image objects there are. */
export const imagesIn = ({ images }: GoldenInput): number =>
  Array.isArray(images) ? images.length : 0;
