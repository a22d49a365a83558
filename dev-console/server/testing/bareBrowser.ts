import { once } from 'node:events';
import { connect } from 'node:net';
import type { Socket } from 'node:net';

/** A connection to a console, for a test that writes every byte itself and ends it as it likes. */
export const bareBrowser = async (port: number): Promise<Socket> => {
  const browser = connect(port, '127.0.0.1');
  browser.on('error', () => undefined);
  await once(browser, 'connect');
  return browser;
};

/** The head of a request. @param headers besides `Host` */
export const requestHead = (
  port: number,
  line: string,
  headers: Readonly<Record<string, string>>,
): string => {
  const lines = Object.entries({ Host: `localhost:${port}`, ...headers });
  return [`${line} HTTP/1.1`, ...lines.map((pair) => pair.join(': ')), '', ''].join('\r\n');
};

/** Asks for a websocket. @param headers besides those that every such request has */
export const upgradeRequest = (
  port: number,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): string =>
  requestHead(port, `GET ${path}`, {
    Connection: 'Upgrade',
    Upgrade: 'websocket',
    'Sec-WebSocket-Version': '13',
    'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
    ...headers,
  });
