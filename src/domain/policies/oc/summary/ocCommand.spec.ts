import { ocCommand } from './ocCommand';
import { initialPrune, initialPruneOf } from '../options/pruneOptions';

describe('a prune on the command line', () => {
  it('is short where everything is the default, and changes nothing', () => {
    expect(ocCommand(initialPrune, null)).toBe('oc adm prune images');
  });

  it('gives what differs', () => {
    const command = ocCommand(
      {
        ...initialPrune,
        keepYoungerThan: '96h',
        keepTagRevisions: '5',
        all: false,
        pruneRegistry: false,
        ignoreInvalidRefs: true,
        numWorkers: '2',
        protections: false,
        deleteOperation: false,
      },
      'shop',
    );
    expect(command).toBe(
      'oc adm prune images --keep-younger-than=96h --keep-tag-revisions=5 --all=false' +
        ' --prune-registry=false --ignore-invalid-refs --num-workers=2 --namespace=shop',
    );
  });

  it('over the size limit names neither age nor revisions, which exclude it', () => {
    expect(ocCommand(initialPruneOf('size'), null)).toBe(
      'oc adm prune images --prune-over-size-limit',
    );
  });

  it('lets a shell do nothing with what somebody wrote into a link', () => {
    const input = { ...initialPrune, keepYoungerThan: "1h'; rm -rf ~ $(reboot)" };
    expect(ocCommand(input, null)).toBe(
      `oc adm prune images '--keep-younger-than=1h'\\''; rm -rf ~ $(reboot)'`,
    );
    expect(ocCommand(initialPrune, 'a b')).toBe(`oc adm prune images '--namespace=a b'`);
  });
});
