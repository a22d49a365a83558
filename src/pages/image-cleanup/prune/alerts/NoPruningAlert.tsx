import { Alert, Content } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { PruneRights } from '../state/usePruneRights';
import { Command } from '../summary/Command';
import { missingPruneRightText } from '../words/rights';
import { AlertItems } from './AlertItems';

/** Why there is no button to prune: the page is a report, or the user lacks the rights. */
export const NoPruningAlert = ({
  reportOnly,
  missing,
  command,
}: {
  /** `delete_operation=false` in the URL. */
  readonly reportOnly: boolean;
  readonly missing: PruneRights['missing'];
  /** The prune on the command line, as a rehearsal. */
  readonly command: string;
}) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  if (reportOnly) {
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
      <Content component="p">{t('A cluster admin prunes the same with this command:')}</Content>
      <Command label={t('Command for an admin')} command={`${command} --confirm`} />
    </Alert>
  );
};
