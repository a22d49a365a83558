import { useTranslation } from 'react-i18next';
import type { InvalidPruneReference } from '../../../../../domain/policies/oc/summary/summary';
import { ObjectLink } from '../../../../../ui/links/ObjectLink';
import { placeText } from '../../../../../words/facts/use';

/** A reference that cannot be read: where it stands, what it says, and why that cannot be read. */
export const InvalidReference = ({ reference }: { readonly reference: InvalidPruneReference }) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  const { kind, namespace, name, place, placeName, text, message } = reference;
  const where = { project: namespace, place: placeText(t, place, placeName), text };
  return (
    <>
      <ObjectLink kind={kind} namespace={namespace} name={name} />{' '}
      {message === ''
        ? t('in {{project}}, {{place}}: “{{text}}”', where)
        : t('in {{project}}, {{place}}: “{{text}}” ({{message}})', { ...where, message })}
    </>
  );
};
