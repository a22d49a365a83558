import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PruneViewId } from '../../../../../domain/policies/oc/rows/rows';
import { TabbedViews } from '../../../../../ui/tabs/TabbedViews';
import type { PruneContext } from '../state/pruneContext';
import { pruneViewIds, pruneViewTitle } from '../../../../../words/policies/oc/view';
import { HistoryView } from './HistoryView';
import { ImageView } from './ImageView';
import { ProtectedHistoryView } from './ProtectedHistoryView';
import { RegistryView } from './RegistryView';

const View = ({
  view,
  context,
}: {
  readonly view: PruneViewId;
  readonly context: PruneContext;
}) => {
  switch (view) {
    case 'historyToTrim':
      return <HistoryView context={context} />;
    case 'protectedHistory':
      return <ProtectedHistoryView context={context} />;
    case 'imagesToDelete':
    case 'imagesKept':
      return <ImageView view={view} context={context} />;
    case 'registryData':
      return <RegistryView context={context} />;
  }
};

/** The views of a prune as tabs with counts; the chosen one is in the URL. */
export const PruneTabs = memo(function PruneTabs({ context }: { readonly context: PruneContext }) {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  return (
    <TabbedViews
      ids={pruneViewIds}
      titleOf={(id) => pruneViewTitle(t, id)}
      counts={context.plan.summary?.views ?? null}
    >
      {(view) => <View key={view} view={view} context={context} />}
    </TabbedViews>
  );
});
