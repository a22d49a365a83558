import {
  readImageId,
  readImageNames,
  readLabels,
  readRepository,
  readSkippedTags,
  readTags,
} from '../../filter/readFilter';
import {
  choiceField,
  listField,
  switchField,
  textField,
  type OptionsOf,
  type TextFieldsOf,
  type ValuesOf,
} from '../fields/field';
import { wholeNumberUpTo } from '../fields/wholeNumber';

const MOST_DAYS = 36_500;
const MOST_KEPT = 10_000;

/** The fields of the age policy, once: their names in the URL, their first values and how they are read. */
export const ageFields = {
  /** Image stream or image name; `*` and `/regex/` allowed. */
  imageName: textField('image_name', '', readImageNames),
  /** Name of a stream, a digest or the beginning of one. */
  imageId: textField('image_id', '', readImageId),
  /** Pull spec of a repository, or the beginning of one up to a slash. */
  repository: textField('repository_url', '', readRepository),
  /** Comma-separated; `*` and `/regex/` allowed; empty means all. */
  tags: listField('tag_name', readTags),
  /** Selects image streams by their labels, in the syntax of the API. */
  labels: listField('label_selector', readLabels),
  /** Days. */
  olderThan: textField('remove_older_than', '30', wholeNumberUpTo(MOST_DAYS)),
  /** As `tags`; what matches is kept. */
  skipTags: listField('skip_tags', readSkippedTags),
  /** Images a stream; 0 is off. */
  keepMostRecent: textField('keep_most_recent', '0', wholeNumberUpTo(MOST_KEPT)),
  /** Whose age counts: the image's, or the time since the tag was set. */
  ageOf: choiceField('age_of', ['image', 'tag']),
  /** Keep whatever is in use. */
  protectInUse: switchField('protect_in_use', { initial: true, safe: true }),
  /** Judge `openshift`, `openshift-*` and `kube-*` as well. */
  systemProjects: switchField('system_projects', { initial: false, safe: false }),
  /** Judge tags without an image (pending or failed imports, pointers) as well. */
  withoutImage: switchField('without_image', { initial: false, safe: false }),
  /** False makes the page a report without deletions. */
  deleteOperation: switchField('delete_operation', { initial: true, safe: false }),
} as const;

/** The age policy as a user writes it: in the form, and in the URL. Every field is text or a switch. */
export type AgeOptions = OptionsOf<typeof ageFields>;

/** The age policy, read and ready to be applied. */
export type AgeValues = ValuesOf<typeof ageFields>;

/** Fields of the policy that a user can get wrong. */
export type AgeField = TextFieldsOf<typeof ageFields>;
