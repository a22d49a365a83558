import type { ReactNode } from 'react';
import { Button, Modal, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { CleanupStep } from '../../../workflow/cleanup/cleanupState';
import { lastStep, stepNumber } from './steps';

/** The dialog of a review, from the review to the report. */
export const FlowModal = ({
  step,
  title,
  actions,
  onClose,
  children,
}: {
  readonly step: CleanupStep;
  readonly title: string;
  /** The buttons of the step. */
  readonly actions: ReactNode;
  /** While something runs, the dialog cannot be closed. */
  readonly onClose: () => void;
  readonly children: ReactNode;
}) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  const number = stepNumber(step);
  const close = step === 'running' ? undefined : onClose;
  return (
    <Modal
      isOpen
      variant="large"
      onClose={close}
      onEscapePress={() => close?.()}
      aria-labelledby="image-cleanup-review-title"
      aria-describedby="image-cleanup-review-body"
    >
      <ModalHeader
        labelId="image-cleanup-review-title"
        title={title}
        description={
          number === null ? undefined : t('Step {{number}} of {{last}}', { number, last: lastStep })
        }
        titleIconVariant={step === 'confirm' ? 'warning' : undefined}
      />
      <ModalBody id="image-cleanup-review-body" tabIndex={0}>
        {children}
      </ModalBody>
      <ModalFooter>
        {actions}
        {close !== undefined && (
          <Button variant="link" onClick={onClose}>
            {step === 'report' ? t('Close') : t('Cancel')}
          </Button>
        )}
      </ModalFooter>
    </Modal>
  );
};
