import JSDOMEnvironment from 'jest-environment-jsdom';

/** What browsers have, Node has too, and the simulated DOM leaves out. */
const NODE_HAS = [
  'fetch',
  'Request',
  'Response',
  'Headers',
  'ReadableStream',
  'TransformStream',
  'TextEncoder',
  'TextDecoder',
  'TextDecoderStream',
  'structuredClone',
  'Uint8Array',
  'ArrayBuffer',
];

/** The simulated DOM with the parts of the web platform that the plugin uses. */
export default class BrowserEnvironment extends (JSDOMEnvironment.default ?? JSDOMEnvironment) {
  async setup() {
    await super.setup();
    for (const name of NODE_HAS) this.global[name] = globalThis[name];
  }
}
