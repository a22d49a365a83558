/**
 * Holds answers against recorded ones. What differs from one server to the next is matched
 * instead of compared: equal uids and versions must be equal here too, different ones different;
 * times and continue tokens only have to be there.
 */
export class Comparison {
  private readonly uids = new Pairs();
  private readonly versions = new Pairs();
  private readonly tokens = new Map<string, string>();

  /** Takes recorded versions whose counterparts are known from elsewhere. */
  learnVersions(versions: ReadonlyMap<string, string>): void {
    for (const [recorded, actual] of versions) this.versions.match(recorded, actual);
  }

  /** @returns the recorded request as this server must be asked */
  translate<T>(request: T): T {
    const text = (value: string): string => this.versions.counterpart(value) ?? value;
    const walk = (value: unknown): unknown => {
      if (typeof value === 'string') return text(value);
      if (Array.isArray(value)) return value.map(walk);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, walk(part)]));
    };
    return walk(request) as T;
  }

  /** @returns the path with the tokens and versions of this server */
  translatePath(path: string): string {
    return path
      .replace(/continue=([^&]+)/, (all, token: string) =>
        this.tokens.has(token) ? `continue=${this.tokens.get(token) ?? ''}` : all,
      )
      .replace(
        /resourceVersion=(\d+)/,
        (_all, version: string) =>
          `resourceVersion=${this.versions.counterpart(version) ?? version}`,
      );
  }

  /** @returns both answers in a form that is equal exactly when they agree */
  normalised(recorded: unknown, actual: unknown): [recorded: unknown, actual: unknown] {
    this.learn(recorded, actual, '');
    return [this.tokenised(recorded, 0), this.tokenised(actual, 1)];
  }

  private learn(recorded: unknown, actual: unknown, key: string): void {
    if (typeof recorded === 'string' && typeof actual === 'string') {
      if (key === 'uid') this.uids.match(recorded, actual);
      else if (key === 'resourceVersion') this.versions.match(recorded, actual);
      else if (key === 'continue') this.tokens.set(recorded, actual);
      return;
    }
    if (!isObject(recorded) || !isObject(actual)) return;
    const [left, right] = [ordered(recorded), ordered(actual)];
    for (const [name, part] of Object.entries(left)) {
      // The version of a list is the server's, which other kinds' writes raise too.
      if (isList(recorded) && name === 'metadata') {
        this.learn(listToken(part), listToken(right[name]), name);
      } else this.learn(part, right[name], name);
    }
  }

  private tokenised(value: unknown, side: 0 | 1, key = ''): unknown {
    if (typeof value === 'string') return this.token(value, side, key);
    if (Array.isArray(value)) {
      return Object.values(ordered(value)).map((part) => this.tokenised(part, side));
    }
    if (!isObject(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, part]) => {
        const version = isList(value) && name === 'metadata' ? 'listMetadata' : name;
        return [name, this.tokenised(part, side, key === 'listMetadata' ? `list ${name}` : version)];
      }),
    );
  }

  private token(value: string, side: 0 | 1, key: string): string {
    if (key === 'list resourceVersion') return '<version of the list>';
    if (key.endsWith('continue')) return '<continue>';
    if (key === 'uid') return this.uids.token(value, side);
    if (key === 'resourceVersion') return this.versions.token(value, side);
    if (/^\d{4}-\d\d-\d\dT[\d:]+Z$/.test(value)) return '<time>';
    return value
      .replace(/(in record \()([^)]+)(\))/, (_all, left: string, mid: string, right: string) =>
        left + (this.versions.has(mid, side) ? this.versions : this.uids).token(mid, side) + right,
      )
      .replace(/(allowed by RoleBinding ).*( to User .*)/, '$1…$2')
      .replace(/(too old resource version: \d+ \()\d+/, '$1…');
  }
}

/** Two sets of names that must correspond one to one. */
class Pairs {
  private readonly sides = [new Map<string, string>(), new Map<string, string>()] as const;

  match(recorded: string, actual: string): void {
    if (!this.sides[0].has(recorded) && !this.sides[1].has(actual)) {
      const token = `<${this.sides[0].size}>`;
      this.sides[0].set(recorded, token);
      this.sides[1].set(actual, token);
    }
  }

  counterpart(recorded: string): string | undefined {
    const token = this.sides[0].get(recorded);
    for (const [actual, other] of this.sides[1]) if (other === token) return actual;
    return undefined;
  }

  has(value: string, side: 0 | 1): boolean {
    return this.sides[side].has(value);
  }

  token(value: string, side: 0 | 1): string {
    return this.sides[side].get(value) ?? value;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const isList = (value: Record<string, unknown>): boolean =>
  typeof value.kind === 'string' && value.kind.endsWith('List') && 'items' in value;

const listToken = (metadata: unknown): unknown =>
  isObject(metadata) ? { continue: metadata.continue } : metadata;

/** Lists of tags come in no order (a Go map's); they are compared by name. */
const ordered = (value: Record<string, unknown> | unknown[]): Record<string, unknown> => {
  if (!Array.isArray(value)) return value as Record<string, unknown>;
  const nameOf = (item: unknown): string =>
    isObject(item) && isObject(item.metadata) ? String(item.metadata.name) : '';
  const sorted = value.every(nameOf)
    ? [...value].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
    : value;
  return Object.fromEntries(sorted.map((item, index) => [index, item]));
};
