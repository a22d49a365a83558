/** A resource of the API: its group (empty for the core), version and plural name. */
export interface ApiResource {
  readonly group: string;
  readonly version: string;
  readonly plural: string;
}

// Colon and at sign stand in names of tags and images, and may stand in a path as they are.
const encoded = (name: string): string =>
  encodeURIComponent(name).replaceAll('%3A', ':').replaceAll('%40', '@');

/** Path of a group version: `/api/v1`, `/apis/apps/v1`. */
export const groupPath = ({ group, version }: Pick<ApiResource, 'group' | 'version'>): string =>
  group === '' ? `/api/${version}` : `/apis/${group}/${version}`;

/** Path of a list: in a project, or of the whole cluster where it is null. */
export const listPath = (resource: ApiResource, namespace: string | null): string => {
  const within = namespace === null ? '' : `/namespaces/${encoded(namespace)}`;
  return `${groupPath(resource)}${within}/${resource.plural}`;
};

/** Path of one object, or of a subresource such as `scale` of it. */
export const objectPath = (
  resource: ApiResource,
  namespace: string | null,
  name: string,
  subresource = '',
): string =>
  `${listPath(resource, namespace)}/${encoded(name)}${subresource === '' ? '' : `/${subresource}`}`;
