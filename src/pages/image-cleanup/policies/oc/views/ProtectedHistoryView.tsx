import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProtectedHistoryRow } from '../../../../../domain/policies/oc/rows/rows';
import type { PruneContext } from '../state/pruneContext';
import { protectionName } from '../../../../../words/policies/oc/protection';
import { HistoryDetails } from './HistoryDetails';
import { protectedHistoryColumns } from './protectedHistoryColumns';
import { PruneTable } from './PruneTable';

/** Tags of which `oc` would remove items that the page keeps; a row opens to the whole history. */
export const ProtectedHistoryView = ({ context }: { readonly context: PruneContext }) => {
  const { t, i18n } = useTranslation('plugin__image-cleanup-plugin');
  const { project, engine, plan, options } = context;
  const columns = useMemo(
    () => protectedHistoryColumns(t, i18n.language, project === null),
    [t, i18n.language, project],
  );
  return (
    <PruneTable
      view="protectedHistory"
      context={context}
      columns={columns}
      firstSort="name"
      choiceTitle={t('Protection')}
      choiceName={useCallback((value: string) => protectionName(t, value), [t])}
      details={(row: ProtectedHistoryRow) => (
        <HistoryDetails engine={engine} kind={options.kind} rowKey={row.key} plan={plan.plan} />
      )}
    />
  );
};
