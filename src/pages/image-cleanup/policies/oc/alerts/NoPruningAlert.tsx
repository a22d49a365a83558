import { Alert, Content } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { PruneOptions } from '../../../../../domain/policies/oc/options/pruneFields';
import type { PruneSummary } from '../../../../../domain/policies/oc/summary/summary';
import type { PruneRights } from '../state/usePruneRights';
import { OcCommand } from '../summary/OcCommand';
import { missingPruneRightText } from '../../../../../words/policies/oc/rights';
import { AlertItems } from './AlertItems';

/** Why there is no button to prune: the page is a report, or the user lacks the rights. */
export const NoPruningAlert = ({
  missing,
  summary,
  input,
}: {
  readonly missing: PruneRights['missing'];
  readonly summary: PruneSummary;
  readonly input: PruneOptions;
}) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  if (!input.deleteOperation) {
    return (
      <Alert
        variant="info"
        isInline
        component="h2"
        title={t('This is a report: nothing can be deleted here')}
      >
        {t('The address says delete_operation=false. The policy below has a switch for it.')}
      </Alert>
    );
  }
  return (
    <Alert variant="info" isInline component="h2" title={t('You can look, but not prune')}>
      {t('Your role does not let you:')}
      <AlertItems items={missing}>{(right) => missingPruneRightText(t, right)}</AlertItems>
      <Content component="p">
        {t('A cluster admin sees what oc would prune with this command, which changes nothing:')}
      </Content>
      <OcCommand
        label={t('Command for an admin')}
        command={summary.command}
        input={input}
        beyond={summary.blocks.length > 0 ? null : summary}
      />
    </Alert>
  );
};
