import { Alert, List, ListItem } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { MissingRight } from '../../../cluster/access/mayDelete';
import { missingRightText } from '../../../words/facts/rights';

const SHOWN = 6;

/** Why there is no button to delete: the page was opened as a report, or the user lacks the rights. */
export const NoDeletionAlert = ({
  reportOnly,
  missing,
}: {
  /** `delete_operation=false` in the URL. */
  readonly reportOnly: boolean;
  /** The rights that are lacking. */
  readonly missing: readonly MissingRight[];
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
  const more = missing.length - SHOWN;
  return (
    <Alert variant="info" isInline component="h2" title={t('You can look, but not delete')}>
      {t('Your role does not let you:')}
      <List>
        {missing.slice(0, SHOWN).map((right) => (
          <ListItem key={`${right.permission}/${right.project}`}>
            {missingRightText(t, right)}
          </ListItem>
        ))}
        {more > 0 && <ListItem>{t('… and {{count}} more', { count: more })}</ListItem>}
      </List>
    </Alert>
  );
};
