import fc from 'fast-check';
import { initialPrune, initialPruneOf } from './pruneOptions';
import { type PruneOptions } from './pruneFields';
import { policyKindOf, withPolicyKind } from '../../policyInUrl';
import { policyOptions } from '../../options';

const toQuery = (options: PruneOptions, existing?: URLSearchParams) =>
  policyOptions[options.kind].toQuery(options, existing);

const fromQuery = (query: URLSearchParams): PruneOptions => {
  const kind = policyKindOf(query);
  if (kind === 'age') throw new Error('no prune');
  return policyOptions[kind].fromQuery(query);
};

const anyText = fc.string({ unit: 'grapheme' });
const anyPrune: fc.Arbitrary<PruneOptions> = fc.record({
  kind: fc.constantFrom('oc' as const, 'size' as const),
  keepYoungerThan: fc.oneof(fc.constant('60m'), anyText),
  keepTagRevisions: fc.oneof(fc.constant('3'), anyText),
  all: fc.boolean(),
  pruneRegistry: fc.boolean(),
  ignoreInvalidRefs: fc.boolean(),
  numWorkers: fc.oneof(fc.constant('5'), anyText),
  protections: fc.boolean(),
  deleteOperation: fc.boolean(),
});

describe('a prune in the URL', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(anyPrune, (input) => {
        const link = toQuery(input).toString();
        expect(fromQuery(new URLSearchParams(link))).toEqual(input);
      }),
    );
  });

  it('is its policy alone where everything is the default', () => {
    expect(toQuery(initialPrune).toString()).toBe('policy=oc');
    expect(toQuery(initialPruneOf('size')).toString()).toBe('policy=size');
    expect(fromQuery(new URLSearchParams('policy=size'))).toEqual(initialPruneOf('size'));
    expect(fromQuery(new URLSearchParams('policy=oc'))).toEqual(initialPrune);
  });

  it('has a name for every option', () => {
    const query = toQuery({
      kind: 'oc',
      keepYoungerThan: '96h',
      keepTagRevisions: '5',
      all: false,
      pruneRegistry: false,
      ignoreInvalidRefs: true,
      numWorkers: '2',
      protections: false,
      deleteOperation: false,
    });
    expect(query.toString()).toBe(
      'policy=oc&keep_younger_than=96h&keep_tag_revisions=5&all=false&prune_registry=false' +
        '&ignore_invalid_refs=true&num_workers=2&protect_in_use=false&delete_operation=false',
    );
  });

  it('keeps what others wrote there, and takes away what went back to the default', () => {
    const existing = new URLSearchParams('view=imagesKept&skip_tags=prod&keep_tag_revisions=1');
    expect(toQuery({ ...initialPrune, all: false }, existing).toString()).toBe(
      'view=imagesKept&skip_tags=prod&policy=oc&all=false',
    );
    expect(existing.get('keep_tag_revisions')).toBe('1');
  });

  it('with a switch that is neither yes nor no deletes less, not more', () => {
    const query = new URLSearchParams(
      'policy=oc&all=x&prune_registry=x&ignore_invalid_refs=x&protect_in_use=x&delete_operation=x',
    );
    expect(fromQuery(query)).toEqual({
      ...initialPrune,
      all: false,
      pruneRegistry: false,
      deleteOperation: false,
    });
  });
});

describe('the policy in the URL', () => {
  it('is by age unless another one is named', () => {
    expect(policyKindOf(new URLSearchParams())).toBe('age');
    expect(policyKindOf(new URLSearchParams('policy=anything'))).toBe('age');
    expect(policyKindOf(new URLSearchParams('policy=size'))).toBe('size');
  });

  it('drops options that the other policy excludes, and they do not come back', () => {
    const existing = new URLSearchParams(
      'policy=oc&keep_younger_than=96h&keep_tag_revisions=5&all=false',
    );
    const bySize = withPolicyKind('size', existing);
    expect(bySize.toString()).toBe('policy=size&all=false');
    expect(withPolicyKind('oc', bySize).toString()).toBe('policy=oc&all=false');
  });

  it('does not carry a protection that was switched off over to another policy', () => {
    const existing = new URLSearchParams(
      'remove_older_than=7&protect_in_use=false&view=podStatuses',
    );
    expect(withPolicyKind('oc', existing).toString()).toBe('remove_older_than=7&policy=oc');
    expect(withPolicyKind('age', new URLSearchParams('policy=oc&all=false')).toString()).toBe(
      'all=false',
    );
  });
});
