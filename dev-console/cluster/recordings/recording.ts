import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KubeObject } from '../store/object';

/** One request to a real API server, and what it answered. */
export interface Exchange {
  note: string;
  as: string;
  request: { method: string; path: string; headers?: Record<string, string>; body?: unknown };
  response: {
    status: number;
    headers?: Record<string, string>;
    body?: unknown;
    events?: unknown[];
  };
}

/** @returns the exchanges of a recording, in order */
export const recording = (name: string): Exchange[] =>
  JSON.parse(readFileSync(join(__dirname, `${name}.json`), 'utf8')) as Exchange[];

/** @returns the object that an exchange of a recording was answered with */
export const recorded = (name: string, index: number): KubeObject => {
  const body = recording(name)[index]?.response.body;
  if (!body || typeof body !== 'object') throw new Error(`${name} ${index} holds no object`);
  return body as KubeObject;
};

/** @returns the items of the list that an exchange was answered with */
export const recordedItems = (name: string, index: number): KubeObject[] => {
  const { items } = recorded(name, index);
  if (!Array.isArray(items)) throw new Error(`${name} ${index} holds no list`);
  return items as KubeObject[];
};
