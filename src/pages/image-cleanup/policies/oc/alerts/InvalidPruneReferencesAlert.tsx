import { Alert, AlertActionLink, Content } from '@patternfly/react-core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { InvalidPruneReference } from '../../../../../domain/policies/oc/summary/summary';
import { AlertItems } from './AlertItems';
import { InvalidReference } from './InvalidReference';

/** What becomes of the tags that a reference may mean, if it is ignored. */
const meaningSentence = (
  t: TFunction,
  { mayMean }: InvalidPruneReference,
  { ignoring, protections }: { readonly ignoring: boolean; readonly protections: boolean },
): string => {
  if (mayMean.length === 0) return '';
  const tags = mayMean.join(', ');
  if (protections) {
    return ignoring
      ? t('It may mean {{tags}}: Image Cleanup keeps the newest item of each.', { tags })
      : t(
          'It may mean {{tags}}: if it is ignored, Image Cleanup still keeps the newest item of each.',
          { tags },
        );
  }
  return ignoring
    ? t('It may mean {{tags}}, which it does not protect.', { tags })
    : t('It may mean {{tags}}, which is no longer protected if it is ignored.', { tags });
};

/**
 * References that cannot be read. As with `oc` they stop the prune, until they are mended or
 * knowingly ignored.
 */
export const InvalidPruneReferencesAlert = ({
  references,
  ignoring,
  protections,
  onIgnore,
}: {
  readonly references: readonly InvalidPruneReference[];
  readonly ignoring: boolean;
  /** Whether the product's own protections are on: they heed what a text may mean. */
  readonly protections: boolean;
  readonly onIgnore: (ignore: boolean) => void;
}) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  const count = references.length;
  const ignored = protections
    ? t('oc protects nothing for them. Image Cleanup keeps what their text may mean.')
    : t('What they mean to protect is not protected.');
  return (
    <Alert
      variant={ignoring ? 'warning' : 'danger'}
      isInline
      component="h2"
      title={
        ignoring
          ? t('{{count}} references cannot be read and are ignored', { count })
          : t('{{count}} references cannot be read, so nothing is pruned', { count })
      }
      actionLinks={
        <AlertActionLink onClick={() => onIgnore(!ignoring)}>
          {ignoring ? t('Heed them again') : t('Go on, ignoring them')}
        </AlertActionLink>
      }
    >
      <Content component="p">
        {ignoring ? ignored : t('Fix the reference or delete the object.')}
      </Content>
      <AlertItems items={references}>
        {(reference) => (
          <>
            <InvalidReference reference={reference} />{' '}
            {meaningSentence(t, reference, { ignoring, protections })}
          </>
        )}
      </AlertItems>
    </Alert>
  );
};
