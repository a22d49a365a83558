import { ClipboardCopy } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';

/** A command to be copied. */
export const Command = ({
  label,
  command,
}: {
  /** Names it for those who do not see it. */
  readonly label: string;
  readonly command: string;
}) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  return (
    <ClipboardCopy
      isReadOnly
      isCode
      hoverTip={t('Copy')}
      clickTip={t('Copied')}
      textAriaLabel={label}
      toggleAriaLabel={t('Show the whole command')}
    >
      {command}
    </ClipboardCopy>
  );
};
