import { Alert, Content } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { InvalidPruneReference } from '../../../../../domain/policies/oc/summary/summary';
import { AlertItems } from './AlertItems';
import { InvalidReference } from './InvalidReference';

/**
 * References that cannot be read where `oc` does not look. They stop nothing: what their text may
 * mean is protected.
 */
export const UnseenReferencesAlert = ({
  references,
}: {
  readonly references: readonly InvalidPruneReference[];
}) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  return (
    <Alert
      variant="warning"
      isInline
      isExpandable
      component="h2"
      title={t('{{count}} references that oc does not look at cannot be read', {
        count: references.length,
      })}
    >
      <Content component="p">
        {t(
          'They do not stop the prune: Image Cleanup keeps what their text may mean. Fix them, so that it is known what they use.',
        )}
      </Content>
      <AlertItems items={references}>
        {(reference) => (
          <>
            <InvalidReference reference={reference} />{' '}
            {reference.mayMean.length > 0 &&
              t('It may mean {{tags}}: Image Cleanup keeps the newest item of each.', {
                tags: reference.mayMean.join(', '),
              })}
          </>
        )}
      </AlertItems>
    </Alert>
  );
};
