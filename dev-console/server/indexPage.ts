import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { stringifySetCookie } from 'cookie';
import { cookiesOf } from './cookies';
import { CSRF_COOKIE } from './requestGuard';
import { contentSecurityPolicy } from './securityPolicy';

/** What the shell has to know before it runs; the real console calls it so too. */
export interface ServerFlags {
  basePath: string;
  /** Names of the plugins to load. */
  consolePlugins: string[];
  /** Whether `/api/kubernetes` is the simulated cluster. */
  simulated: boolean;
}

/** Sends the page of the shell, with its policy and, where there is none yet, a CSRF token. */
export const sendIndexPage = (
  request: IncomingMessage,
  response: ServerResponse,
  flags: ServerFlags,
): void => {
  const nonce = randomBytes(16).toString('base64');
  if (!cookiesOf(request)[CSRF_COOKIE]) {
    const token = randomBytes(32).toString('hex');
    response.setHeader(
      'Set-Cookie',
      stringifySetCookie(CSRF_COOKIE, token, { path: '/', sameSite: 'strict' }),
    );
  }
  response.writeHead(200, {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    'Content-Security-Policy': contentSecurityPolicy(nonce),
  });
  response.end(pageOf(nonce, flags));
};

const pageOf = (nonce: string, flags: ServerFlags): string => `<!DOCTYPE html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Local console</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/static/patternfly/patternfly.min.css" />
    <link rel="stylesheet" href="/static/patternfly/patternfly-addons.css" />
    <script nonce="${nonce}">
      window.SERVER_FLAGS = ${JSON.stringify(flags).replaceAll('<', '\\u003c')};
      (function () {
        var theme = localStorage.getItem('bridge/theme') || 'systemDefault';
        var dark = theme === 'dark' ||
          (theme === 'systemDefault' && matchMedia('(prefers-color-scheme: dark)').matches);
        document.documentElement.classList.toggle('pf-v6-theme-dark', dark);
      })();
    </script>
    <script src="/static/main.js" defer></script>
  </head>
  <body>
    <div id="app"></div>
    <noscript>The console needs JavaScript.</noscript>
  </body>
</html>
`;
