import { trimImageMetadata } from './imageMetadata';

const problemOf = (metadata: unknown) => trimImageMetadata(metadata)?.problem ?? null;

describe('the metadata of an image', () => {
  it.each([[undefined], [null]])('is not there when it is %s', (value) => {
    expect(trimImageMetadata(value)).toBeNull();
  });

  it('is there, without config and of size 0, when it is an empty object', () => {
    expect(trimImageMetadata({})).toEqual({ config: '', size: 0, problem: null });
  });

  it.each([
    ['as declared', { Id: 'c', Size: 5 }],
    ['in lower case', { id: 'c', size: 5 }],
    ['in upper case', { ID: 'c', SIZE: 5 }],
  ])('is read with keys %s', (_how, metadata) => {
    expect(trimImageMetadata(metadata)).toEqual({ config: 'c', size: 5, problem: null });
  });

  it.each([
    ['a text', 'DockerImage'],
    ['a list', []],
    ['a number', 3],
    ['a Size with a fraction', { Size: 1.5 }],
    ['a Size in quotes', { Size: '5' }],
    ['an Id that is a number', { Id: 7 }],
    ['an Id of a wrong type in another case', { iD: 7 }],
    ['a Created that is no RFC 3339 time', { Created: 'yesterday' }],
    ['a Created that is a number', { Created: 5 }],
    ['a Config that is a text', { Config: 'x' }],
    ['a Memory that is a text', { Config: { Memory: 'much' } }],
    ['a Tty that is a number', { Config: { Tty: 1 } }],
    ['an Env that is an object', { Config: { Env: {} } }],
    ['an Env with a number', { ContainerConfig: { Env: ['A=1', 2] } }],
    ['a label that is a number', { Config: { Labels: { a: 1 } } }],
    ['a list of volumes', { Config: { Volumes: ['/data'] } }],
  ])('cannot be read with %s', (_what, metadata) => {
    expect(problemOf(metadata)).toEqual(expect.any(String));
  });

  it.each([
    ['fields that are null', { Id: null, Size: null, Created: null, Config: null }],
    ['fields that nobody declared', { Whatever: 1, Config: { Healthcheck: { Test: 5 } } }],
    ['a time with nanoseconds and an offset', { Created: '2026-01-02T03:04:05.123456789+02:00' }],
    ['null in a list of texts', { Config: { Env: [null, 'A=1'] } }],
    ['anything in the values of volumes', { Config: { Volumes: { '/data': {} } } }],
  ])('can be read with %s', (_what, metadata) => {
    expect(problemOf(metadata)).toBeNull();
  });
});
