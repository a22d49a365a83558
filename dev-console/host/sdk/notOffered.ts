/** Stands in for a component, hook or function that is not offered: it throws when it is used. */
const notOffered = (exportName: string) => (): never => {
  throw new Error(`The local console does not offer ${exportName} of the plugin SDK.`);
};

export const ActionServiceProvider = notOffered('ActionServiceProvider');
export const CodeEditor = notOffered('CodeEditor');
export const ListPageCreate = notOffered('ListPageCreate');
export const ListPageCreateButton = notOffered('ListPageCreateButton');
export const ListPageCreateDropdown = notOffered('ListPageCreateDropdown');
export const ListPageCreateLink = notOffered('ListPageCreateLink');
export const ListPageFilter = notOffered('ListPageFilter');
export const Overview = notOffered('Overview');
export const OverviewGrid = notOffered('OverviewGrid');
export const QueryBrowser = notOffered('QueryBrowser');
export const ResourceEventStream = notOffered('ResourceEventStream');
export const ResourceYAMLEditor = notOffered('ResourceYAMLEditor');
export const StatusPopupItem = notOffered('StatusPopupItem');
export const StatusPopupSection = notOffered('StatusPopupSection');
export const TableData = notOffered('TableData');
export const VirtualizedTable = notOffered('VirtualizedTable');
export const YAMLEditor = notOffered('YAMLEditor');
export const useActiveColumns = notOffered('useActiveColumns');
export const useAnnotationsModal = notOffered('useAnnotationsModal');
export const useLabelsModal = notOffered('useLabelsModal');
export const useListPageFilter = notOffered('useListPageFilter');
export const usePrometheusPoll = notOffered('usePrometheusPoll');
export const useQuickStartContext = notOffered('useQuickStartContext');
