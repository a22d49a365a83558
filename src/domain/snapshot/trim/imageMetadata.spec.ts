import { trimImageMetadata } from './imageMetadata';

const isReadable = (value: unknown): boolean => trimImageMetadata(value)?.problem === null;

describe('the metadata of an image', () => {
  it('is absent where it is null, and present where it is empty', () => {
    expect(trimImageMetadata(null)).toBeNull();
    expect(trimImageMetadata({})).toEqual({ config: '', size: 0, problem: null });
  });

  it.each([
    '2026-01-31T23:59:59Z',
    '2024-02-29T00:00:00.123456789+02:00',
    '2000-02-29T00:00:00,5Z',
    '0000-02-29T00:00:00Z',
    '2026-01-01T00:00:00+24:00',
  ])('was made at %s', (Created) => {
    expect(isReadable({ Created })).toBe(true);
  });

  it.each([
    '',
    '2026-02-30T00:00:00Z',
    '2025-02-29T00:00:00Z',
    '1900-02-29T00:00:00Z',
    '2026-04-31T00:00:00+02:00',
    '2026-01-01T24:00:00Z',
    '2026-01-01T00:00:60Z',
    '2026-01-01T00:00:00+25:00',
    '2026-01-01T00:00:00',
    '2026-01-01',
  ])('cannot have been made at %j, which Go takes for no time', (Created) => {
    expect(isReadable({ Created })).toBe(false);
  });

  it('cannot have a size that 64 bits do not hold', () => {
    expect(isReadable({ Size: 2 ** 62 })).toBe(true);
    expect(trimImageMetadata({ Size: 1e19 })).toMatchObject({
      size: 0,
      problem:
        'json: cannot unmarshal number 10000000000000000000 into Go struct field DockerImage.Size of type int64',
    });
  });

  it.each(['VolumesFrom', 'volumesfrom', 'WorkingDir', 'Cpuset'])(
    'has a text as %s of its config',
    (field) => {
      expect(isReadable({ Config: { [field]: 'x' } })).toBe(true);
      expect(isReadable({ Config: { [field]: 1 } })).toBe(false);
    },
  );

  it.each(['Dns', 'DNS', 'Env', 'OnBuild'])('has texts as %s of its config', (field) => {
    expect(isReadable({ ContainerConfig: { [field]: ['x', null] } })).toBe(true);
    expect(isReadable({ ContainerConfig: { [field]: 'x' } })).toBe(false);
  });

  it('has an object for each port and volume of its config', () => {
    expect(isReadable({ Config: { ExposedPorts: { '80/tcp': {} }, Volumes: null } })).toBe(true);
    expect(isReadable({ Config: { Volumes: { '/data': null } } })).toBe(true);
    expect(isReadable({ Config: { ExposedPorts: { '80/tcp': 1 } } })).toBe(false);
    expect(isReadable({ Config: { Volumes: { '/data': 'x' } } })).toBe(false);
  });
});
