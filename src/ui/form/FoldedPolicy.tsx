import { useState, type ReactNode } from 'react';
import { ExpandableSection, Flex, FlexItem, Label } from '@patternfly/react-core';
import { ExclamationCircleIcon } from '@patternfly/react-icons';
import { useTranslation } from 'react-i18next';

/** A policy: in words while it is closed, as a form while it is open. */
export const FoldedPolicy = ({
  sentences,
  wrong,
  children,
}: {
  readonly sentences: readonly string[];
  /** Whether something in it is wrong, so that the plan is an older one. */
  readonly wrong: boolean;
  /** The form. */
  readonly children: ReactNode;
}) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  const [open, setOpen] = useState(false);
  // A mistake that nobody typed here, such as one of a link, is shown at its field.
  const [wasWrong, setWasWrong] = useState(false);
  if (wrong !== wasWrong) {
    setWasWrong(wrong);
    if (wrong) setOpen(true);
  }
  return (
    <>
      {!open && (
        <Flex gap={{ default: 'gapXs' }} role="group" aria-label={t('Policy in words')}>
          {!wrong &&
            sentences.map((sentence) => (
              <FlexItem key={sentence}>
                <Label isCompact variant="outline">
                  {sentence}
                </Label>
              </FlexItem>
            ))}
          {wrong && (
            <FlexItem>
              <Label isCompact status="danger" icon={<ExclamationCircleIcon />}>
                {t('The policy has a mistake')}
              </Label>
            </FlexItem>
          )}
        </Flex>
      )}
      <ExpandableSection
        toggleText={open ? t('Hide the policy') : t('Change the policy')}
        isExpanded={open}
        onToggle={(_event, expanded) => setOpen(expanded)}
      >
        {children}
      </ExpandableSection>
    </>
  );
};
