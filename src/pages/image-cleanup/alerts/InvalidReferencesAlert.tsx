import { Alert, List, ListItem } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { InvalidReference } from '../../../domain/plan/verdict';
import { ObjectLink } from '../../../ui/links/ObjectLink';
import { PagedItems } from '../../../ui/paging/PagedItems';
import { placeText } from '../words/use';

/** References that cannot be read, each with a link: they count as in use. */
export const InvalidReferencesAlert = ({
  references,
}: {
  readonly references: readonly InvalidReference[];
}) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  if (references.length === 0) return null;
  return (
    <Alert
      variant="info"
      isInline
      isExpandable
      title={t('{{count}} references cannot be read; they count as in use', {
        count: references.length,
      })}
    >
      <PagedItems items={references}>
        {(shown) => (
          <List>
            {shown.map((reference, at) => (
              <ListItem key={at}>
                <ObjectLink
                  kind={reference.kind}
                  namespace={reference.namespace}
                  name={reference.name}
                />{' '}
                {t('in {{project}}, {{place}}: {{message}}', {
                  project: reference.namespace,
                  place: placeText(t, reference.place, reference.placeName),
                  message: reference.message,
                })}
              </ListItem>
            ))}
          </List>
        )}
      </PagedItems>
    </Alert>
  );
};
