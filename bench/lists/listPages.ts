import { projectKinds } from '../../src/cluster/read/kinds';
import { apiKinds } from '../../src/domain/snapshot/kinds/apiKinds';
import { groupPath, listPath } from '../../src/cluster/request/apiPath';
import type { ListKey } from '../../src/domain/snapshot/lists';

/** As many objects a page as the plugin asks for. */
const PAGE = 500;

/** One list as the API gave it: its pages, as bytes. Null where its API is not installed. */
export interface ListPages {
  readonly list: ListKey;
  readonly pages: readonly ArrayBuffer[] | null;
}

/**
 * The lists that the plugin reads for a cluster admin, whatever project is chosen: everything that
 * can refer to an image, in all projects, and the images.
 */
const adminLists: readonly ListKey[] = [...projectKinds, 'Image' as const].map((kind) => ({
  kind,
  namespace: null,
}));

const get = async (url: string): Promise<ArrayBuffer> => {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response.arrayBuffer();
};

const continueToken = (page: ArrayBuffer): string => {
  const { metadata } = JSON.parse(new TextDecoder().decode(page)) as {
    readonly metadata: { readonly continue?: string };
  };
  return metadata.continue ?? '';
};

const readPages = async (url: string): Promise<readonly ArrayBuffer[]> => {
  const pages: ArrayBuffer[] = [];
  let token = '';
  do {
    const from = token === '' ? '' : `&continue=${encodeURIComponent(token)}`;
    const page = await get(`${url}?limit=${PAGE}${from}`);
    pages.push(page);
    token = continueToken(page);
  } while (token !== '');
  return pages;
};

const isInstalled = async (cluster: string, { kind }: ListKey): Promise<boolean> =>
  (await fetch(`${cluster}${groupPath(apiKinds[kind])}`)).ok;

/**
 * Reads the lists that the plugin reads, to their last page.
 * @param cluster where the API is, without a slash at the end
 * @throws when an answer is not a page of a list
 */
export const readListPages = async (cluster: string): Promise<readonly ListPages[]> => {
  const lists: ListPages[] = [];
  for (const list of adminLists) {
    const { kind, namespace } = list;
    const installed = await isInstalled(cluster, list);
    const url = `${cluster}${listPath(apiKinds[kind], namespace)}`;
    lists.push({ list, pages: installed ? await readPages(url) : null });
  }
  return lists;
};
