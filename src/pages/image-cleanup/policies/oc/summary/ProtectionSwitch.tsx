import { Alert, Content, Switch } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { PruneSummary } from '../../../../../domain/policies/oc/summary/summary';

/** What only the product's own protections keep, and the switch to do without them. */
export const ProtectionSwitch = ({
  summary,
  on,
  onChange,
}: {
  readonly summary: Pick<PruneSummary, 'protectedItems' | 'protectedImages'>;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  return (
    <>
      <Switch
        id="image-cleanup-protections"
        label={t('Protect what oc does not see')}
        isChecked={on}
        onChange={(_event, checked) => onChange(checked)}
      />
      {on ? (
        <Content component="p">
          {t('oc would also remove {{items}} and {{images}}.', {
            items: t('{{count}} items', { count: summary.protectedItems }),
            images: t('{{count}} images', { count: summary.protectedImages }),
          })}
        </Content>
      ) : (
        <Alert
          variant="warning"
          isInline
          isPlain
          component="h2"
          title={t('Exactly what oc removes is removed, whatever else uses it')}
        />
      )}
    </>
  );
};
