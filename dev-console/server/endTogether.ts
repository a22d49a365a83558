import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { ProxyServer } from 'http-proxy-3';

/**
 * Makes the two connections of each proxied request end together, whichever side ends first, when
 * and however. By itself the proxy throws the error of a browser's websocket, which ends the whole
 * process, and keeps one side open where the other is cut before or in the middle of an answer.
 */
export const endTogether = (proxy: ProxyServer): void => {
  // Where nobody listens, the proxy throws. The connection is closed by then; nobody is left to tell.
  proxy.on('error', () => undefined);

  proxy.on('proxyRes', (answer, _request, response) => endWith(answer, response));

  proxy.on('proxyReqWs', (upstream, _request, browser) => {
    const stopNoticing = noticeEnd(browser);
    browser.once('close', () => upstream.destroy());
    upstream.once('response', (answer) => endWith(answer, browser));
    upstream.once('upgrade', (_answer, api) => {
      stopNoticing();
      // Soon, so that the browser's last frame, which says why it leaves, still gets there.
      browser.once('close', () => api.destroySoon());
    });
  });
};

/** Cuts off the one who gets an answer where the answer itself was cut off. */
const endWith = (answer: IncomingMessage, reader: { destroy: () => unknown }): void => {
  answer.once('close', () => {
    if (!answer.complete) reader.destroy();
  });
};

/**
 * Destroys a connection that its other side leaves. Nothing reads a browser's connection before the
 * API has agreed to a websocket, and one that is not read does not notice its end.
 * @returns what to call when somebody else begins to read; what has arrived by then is still there
 */
const noticeEnd = (socket: Duplex): (() => void) => {
  const look = (): void => {
    if (socket.readableLength === 0) socket.read(0);
  };
  const end = (): void => void socket.destroy();
  socket.on('readable', look).on('end', end);
  return () => socket.off('readable', look).off('end', end);
};
