import { Alert, List, ListItem } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { InvalidReference } from '../../../domain/usage/use';
import { ObjectLink } from '../../../ui/links/ObjectLink';
import { PagedItems } from '../../../ui/paging/PagedItems';
import '../../../ui/table/table.css';
import { placeText } from '../../../words/facts/use';

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
      component="h2"
      title={t('{{count}} references cannot be read; they count as in use', {
        count: references.length,
      })}
    >
      <PagedItems items={references}>
        {(shown) => (
          <List>
            {shown.map((reference, at) => (
              <ListItem key={at} className="image-cleanup-plugin__long">
                <ObjectLink
                  kind={reference.kind}
                  namespace={reference.namespace}
                  name={reference.name}
                />{' '}
                {t('in {{project}}, {{place}}: “{{text}}” ({{message}})', {
                  project: reference.namespace,
                  place: placeText(t, reference.place, reference.placeName),
                  text: reference.text,
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
