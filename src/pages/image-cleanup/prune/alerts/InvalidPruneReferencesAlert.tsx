import { Alert, AlertActionLink, Content } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { InvalidPruneReference } from '../../../../domain/prune/pruneViews';
import { ObjectLink } from '../../../../ui/links/ObjectLink';
import { placeText } from '../../words/use';
import { AlertItems } from './AlertItems';

const Reference = ({ reference }: { readonly reference: InvalidPruneReference }) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  const { kind, namespace, name, place, placeName, text, message, mayMean } = reference;
  return (
    <>
      <ObjectLink kind={kind} namespace={namespace} name={name} />{' '}
      {t('in {{project}}, {{place}}: “{{text}}” ({{message}})', {
        project: namespace,
        place: placeText(t, place, placeName),
        text,
        message,
      })}{' '}
      {mayMean.length > 0 &&
        t('It may mean {{tags}}, which is no longer protected if it is ignored.', {
          tags: mayMean.join(', '),
        })}
    </>
  );
};

/**
 * References that cannot be read. As with `oc` they stop the prune, until they are mended or
 * knowingly ignored.
 */
export const InvalidPruneReferencesAlert = ({
  references,
  ignoring,
  onIgnore,
}: {
  readonly references: readonly InvalidPruneReference[];
  readonly ignoring: boolean;
  readonly onIgnore: (ignore: boolean) => void;
}) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  const count = references.length;
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
        {ignoring
          ? t('What they mean to protect is not protected.')
          : t('Fix the reference or delete the object.')}
      </Content>
      <AlertItems items={references}>
        {(reference) => <Reference reference={reference} />}
      </AlertItems>
    </Alert>
  );
};
