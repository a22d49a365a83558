/**
 * The console's content security policy. The real console sends it enforced or only as a report,
 * by configuration; here it is always enforced, so that a violation shows.
 * @param nonce value that the shell's own inline script carries
 */
export const contentSecurityPolicy = (nonce: string): string =>
  [
    "base-uri 'self'",
    "default-src 'self'",
    "connect-src 'self'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    `script-src 'self' 'nonce-${nonce}' 'unsafe-eval'`,
    "style-src 'self' 'unsafe-inline'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ');
