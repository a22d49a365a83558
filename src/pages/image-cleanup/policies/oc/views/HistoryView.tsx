import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryRow } from '../../../../../domain/policies/oc/rows/rows';
import type { PruneContext } from '../state/pruneContext';
import { ruleName } from '../../../../../words/policies/oc/rule';
import { HistoryDetails } from './HistoryDetails';
import { historyColumns } from './historyColumns';
import { PruneTable } from './PruneTable';

/** Tags that lose items of their history; a row opens to the whole history. */
export const HistoryView = ({ context }: { readonly context: PruneContext }) => {
  const { t, i18n } = useTranslation('plugin__image-cleanup-plugin');
  const { project, engine, plan, options } = context;
  const columns = useMemo(
    () => historyColumns(t, i18n.language, project === null),
    [t, i18n.language, project],
  );
  return (
    <PruneTable
      view="historyToTrim"
      context={context}
      columns={columns}
      firstSort="name"
      choiceTitle={t('Rule')}
      choiceName={useCallback((value: string) => ruleName(t, 'items', value), [t])}
      details={(row: HistoryRow) => (
        <HistoryDetails engine={engine} kind={options.kind} rowKey={row.key} plan={plan.plan} />
      )}
    />
  );
};
