import type { ImageStream, Tag } from '../snapshot/records';
import type { Reference } from '../usage/reference';
import type { Use } from '../usage/use';
import type { UsesAt } from '../usage/usesAt';
import type { CompletenessByProject } from './completeness';
import type { Reason } from './reason';
import type { TagKind } from './tagKind';
import { verdictOf, type UseVerdict } from './verdict';

/** Who uses a tag, and what that means. */
export interface JudgedUses {
  /** Uses of the tag and of every digest of its history, each once, strongest first. */
  readonly uses: readonly Use[];
  readonly verdict: UseVerdict;
  /** What kind of tag it is where that says something, and why the verdict is what it is. */
  readonly reasons: readonly Reason[];
}

/** What is known of a tag before its uses are judged. */
export interface Unjudged {
  readonly stream: ImageStream;
  readonly tag: Tag;
  readonly kind: TagKind;
  readonly references: readonly Reference[];
  readonly unread: readonly Reason[];
}

const kindReasons = ({ tag, kind }: Unjudged): readonly Reason[] => {
  switch (kind) {
    case 'importPending':
      return [{ code: 'importPending' }];
    case 'importFailed':
      return [{ code: 'importFailed', message: tag.importFailure ?? '' }];
    case 'pointer':
    case 'streamPointer':
      return [{ code: 'pointer', to: tag.revisions[0]?.pullSpec ?? tag.spec?.from?.name ?? '' }];
    case 'imagePruned':
      return [{ code: 'imagePruned' }];
    default:
      return [];
  }
};

/** Whether of a tag nothing is to be told but what is told of every such tag of its project. */
export const isUnmentioned = ({ kind, references, unread }: Unjudged): boolean =>
  references.length === 0 && unread.length === 0 && (kind === 'image' || kind === 'signature');

/**
 * Judges what refers to a tag.
 * @param at how strongly references hold
 */
export const judgeUses = (
  unjudged: Unjudged,
  at: UsesAt,
  completeness: CompletenessByProject,
): JudgedUses => {
  const uses = at.of(unjudged.references);
  const project = completeness.of(unjudged.stream.namespace);
  const { verdict, reasons } = verdictOf(uses, unjudged.unread, project);
  return { uses, verdict, reasons: [...kindReasons(unjudged), ...reasons] };
};
