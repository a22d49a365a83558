import { ALL_NAMESPACES_KEY } from '@openshift-console/dynamic-plugin-sdk/lib/constants';

const NAMESPACED = /\/ns\/([^/]+)/;
const ALL = /\/all-namespaces(?=\/|$)/;

/**
 * The project that a path of the console names: `/PREFIX/ns/NAME` or `/PREFIX/all-namespaces`.
 * @returns its name, `#ALL_NS#` for all projects, nothing for a path outside of projects
 */
export const namespaceOfPath = (pathname: string): string | undefined => {
  const [, name] = NAMESPACED.exec(pathname) ?? [];
  if (name !== undefined) return decodeURIComponent(name);
  return ALL.test(pathname) ? ALL_NAMESPACES_KEY : undefined;
};

const segmentOf = (namespace: string) =>
  namespace === ALL_NAMESPACES_KEY ? '/all-namespaces' : `/ns/${encodeURIComponent(namespace)}`;

/**
 * The same place in another project. The query stays, so that a bookmarked policy does, except for
 * `page`: the other project may have fewer. From an object's page it goes to the list of its kind.
 */
export const pathInNamespace = (pathname: string, search: string, namespace: string): string => {
  const query = new URLSearchParams(search);
  query.delete('page');
  const rest = query.size > 0 ? `?${query.toString()}` : '';
  const place = NAMESPACED.exec(pathname) ?? ALL.exec(pathname);
  if (!place) return `${pathname}${rest}`;
  const prefix = pathname.slice(0, place.index);
  const below = pathname.slice(place.index + place[0].length);
  const kept = prefix === '/k8s' ? below.split('/').slice(0, 2).join('/') : below;
  return `${prefix}${segmentOf(namespace)}${kept}${rest}`;
};
