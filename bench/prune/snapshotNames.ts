import path from 'node:path';

/** A snapshot that was measured: its file, and how many images it has. */
export interface NamedSnapshot {
  readonly file: string;
  readonly images: number;
}

/** The shortest end of a path that no other of these files has. */
const tellingEnd = (file: string, others: readonly string[]): string => {
  const parts = (of: string) => path.resolve(of).split(path.sep);
  const own = parts(file);
  for (let count = 1; count < own.length; count += 1) {
    const end = own.slice(-count).join('/');
    const isShared = others.some((other) => parts(other).slice(-count).join('/') === end);
    if (!isShared) return end;
  }
  return path.resolve(file);
};

/**
 * Keys of figures, one for each snapshot, in their order: the number of images where that tells them
 * apart, and with the file's name where several have as many.
 */
export const snapshotNames = (snapshots: readonly NamedSnapshot[]): readonly string[] => {
  const names: string[] = [];
  for (const { file, images } of snapshots) {
    const alike = snapshots.filter((other) => other.images === images);
    const others = alike.map((other) => other.file).filter((other) => other !== file);
    const name =
      alike.length === 1 ? String(images) : `${images} images of ${tellingEnd(file, others)}`;
    // Somebody may give a file twice, to see how far two measurements differ.
    const before = names.filter((other) => other === name || other.startsWith(`${name}, again`));
    names.push(before.length === 0 ? name : `${name}, again ${before.length}`);
  }
  return names;
};
