/** The beginning of a digest, which is enough to tell images apart. */
export const shortDigest = (digest: string): string => digest.slice(0, 19);
