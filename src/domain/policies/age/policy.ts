/** The age policy as a user writes it: in the form, and in the URL. Every field is text or a switch. */
export interface PolicyInput {
  /** Image stream or image name; `*` and `/regex/` allowed. URL `image_name`. */
  readonly imageName: string;
  /** Name of a stream, a digest or the beginning of one. URL `image_id`. */
  readonly imageId: string;
  /** Pull spec of a repository, or the beginning of one up to a slash. URL `repository_url`. */
  readonly repository: string;
  /** Comma-separated; `*` and `/regex/` allowed; empty means all. URL `tag_name`. */
  readonly tags: string;
  /** Selects image streams by their labels, in the syntax of the API. URL `label_selector`. */
  readonly labels: string;
  /** Days. URL `remove_older_than`; default 30. */
  readonly olderThan: string;
  /** As `tags`; what matches stays. URL `skip_tags`. */
  readonly skipTags: string;
  /** Images a stream; 0 is off. URL `keep_most_recent`. */
  readonly keepMostRecent: string;
  /** Whose age counts: the image's, or the time since the tag was set. URL `age_of`. */
  readonly ageOf: 'image' | 'tag';
  /** Keep whatever is in use. URL `protect_in_use`; default true. */
  readonly protectInUse: boolean;
  /** Judge `openshift`, `openshift-*` and `kube-*` as well. URL `system_projects`; default false. */
  readonly systemProjects: boolean;
  /** Judge tags without an image (pending or failed imports, pointers) as well. URL `without_image`. */
  readonly withoutImage: boolean;
  /** False makes the page a report without deletions. URL `delete_operation`; default true. */
  readonly deleteOperation: boolean;
}

/** Fields of the policy that a user can get wrong. */
export type PolicyField =
  | 'imageName'
  | 'imageId'
  | 'repository'
  | 'tags'
  | 'labels'
  | 'olderThan'
  | 'skipTags'
  | 'keepMostRecent';

/** What is wrong with a field. `detail` quotes the part or the parser's own message. */
export interface PolicyProblem {
  readonly field: PolicyField;
  readonly code: 'notANumber' | 'outOfRange' | 'badRegex' | 'badSelector' | 'emptyPattern';
  readonly detail: string;
}

/** Tells whether a text matches. */
export type Matcher = (text: string) => boolean;

/**
 * Compiles the text between the slashes of `/regex/` into a matcher that takes linear time.
 * @throws InvalidPatternError
 */
export type RegexCompiler = (source: string) => Matcher;

/** What the filter looks at. */
export interface FilterSubject {
  readonly stream: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly repositories: readonly string[];
  readonly tag: string;
  /** Digests of the whole history, newest first. */
  readonly digests: readonly string[];
  /** Pull specs of the whole history, newest first. */
  readonly pullSpecs: readonly string[];
}

/** The age policy, validated and ready to be applied. */
export interface AgePolicy {
  /** Whether the filter leaves a tag (image, repository, tags, labels). Skipped tags pass. */
  readonly selects: (subject: FilterSubject) => boolean;
  /** The pattern of `skipTags` that a tag matches, or null. */
  readonly skips: (tag: string) => string | null;
  /** Milliseconds. */
  readonly olderThan: number;
  readonly olderThanDays: number;
  readonly keepMostRecent: number;
  readonly ageOf: 'image' | 'tag';
  readonly protectInUse: boolean;
  readonly systemProjects: boolean;
  readonly withoutImage: boolean;
  readonly deleteOperation: boolean;
}

/** Either the policy, or everything that is wrong with the input. */
export type PolicyResult =
  | { readonly ok: true; readonly policy: AgePolicy }
  | { readonly ok: false; readonly problems: readonly PolicyProblem[] };
