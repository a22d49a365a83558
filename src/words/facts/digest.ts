/** A digest by its beginning, which tells images apart: `sha256:4fa0c1d2e3b4`. */
export const shortDigest = (digest: string): string => digest.slice(0, 19);
