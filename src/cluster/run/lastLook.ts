import type { PageResult, PageFacts } from '../../domain/snapshot/lists';
import { LineState } from '../read/lineState';
import { readList } from '../read/readList';
import type { Connection } from '../request/connection';
import { CancelledError, messageOf } from '../request/errors';

/** Images that one look serves for: many enough for a long run, few enough to be of late. */
const SERVES = 1000;

/** What a page of image streams lists: the digests of all histories on it. */
type ListedPage =
  | { readonly ok: true; readonly facts: PageFacts; readonly digests: readonly string[] }
  | Extract<PageResult, { readonly ok: false }>;

/** Looks through a page of image streams. */
export type ListedIn = (page: ArrayBuffer) => Promise<ListedPage>;

/** What all streams of the cluster list, or why that is not known. */
type Look = { readonly digests: ReadonlySet<string> } | { readonly message: string };

/** What a look says about one image; null where no stream lists it. */
export type Listing =
  { readonly why: 'listed' } | { readonly why: 'unread'; readonly message: string };

/**
 * Looks through every image stream of the cluster between the histories and the images of a run.
 * The plan stands on a read from before: a tag that somebody pushed or promoted since, into a stream
 * that the run does not touch, would lose its image. (`oc` looks at streams once, at its beginning.)
 */
export class LastLook {
  private look: Promise<Look> | null = null;
  private served = 0;
  private readonly stop = new AbortController();

  /** @param listedIn without it nothing is known, and no image goes */
  constructor(
    private readonly connection: Connection,
    private readonly listedIn: ListedIn | undefined,
  ) {}

  /** The next image is looked for anew: time went by. */
  forget(): void {
    this.look = null;
  }

  /** Ends a look that is under way. */
  cancel(): void {
    this.stop.abort();
  }

  /** Whether a stream lists an image, seen at most {@link SERVES} images ago. */
  async listing(digest: string): Promise<Listing | null> {
    if (this.look === null || this.served >= SERVES) {
      this.look = this.lookAnew();
      this.served = 0;
    }
    this.served += 1;
    const look = await this.look;
    if ('message' in look) return { why: 'unread', message: look.message };
    return look.digests.has(digest) ? { why: 'listed' } : null;
  }

  private async lookAnew(): Promise<Look> {
    const { listedIn } = this;
    if (!listedIn) return { message: '' };
    let digests = new Set<string>();
    try {
      const outcome = await readList({
        connection: this.connection,
        intake: {
          startList: async () => {
            digests = new Set();
          },
          addPage: async (_read, _list, page) => {
            const listed = await listedIn(page);
            if (listed.ok) for (const digest of listed.digests) digests.add(digest);
            return listed;
          },
        },
        read: 0,
        list: { kind: 'ImageStream', namespace: null },
        line: new LineState(),
        signal: this.stop.signal,
        onPage: () => undefined,
      });
      if (outcome.state === 'whole') return { digests };
      return { message: 'message' in outcome ? outcome.message : '' };
    } catch (error) {
      return { message: error instanceof CancelledError ? '' : messageOf(error) };
    }
  }
}
