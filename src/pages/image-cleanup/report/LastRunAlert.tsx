import { useState, useSyncExternalStore } from 'react';
import {
  Alert,
  AlertActionLink,
  Button,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
} from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { clockText } from '../../../words/facts/time';
import { doneCount } from './doneCount';
import type { ReportedRun } from './reportedRun';

/** The latest run of this page, and the way back to its report. */
export const LastRunAlert = ({ started }: { readonly started: ReportedRun }) => {
  const { t, i18n } = useTranslation('plugin__image-cleanup-plugin');
  const [open, setOpen] = useState(false);
  const { run, Body } = started;
  const state = useSyncExternalStore(run.subscribe, run.state);
  if (state.phase !== 'ended') return null;
  const done = doneCount(state);
  const at = state.endedAt === null ? '' : clockText(i18n.language, state.endedAt);
  return (
    <>
      <Alert
        variant={done === state.total ? 'success' : 'warning'}
        isInline
        component="h2"
        title={t('Last run, {{time}}: {{done}} of {{count}} objects are done', {
          time: at,
          done,
          count: state.total,
        })}
        actionLinks={
          <AlertActionLink onClick={() => setOpen(true)}>{t('Show the report')}</AlertActionLink>
        }
      />
      {open && (
        <Modal
          isOpen
          variant="large"
          onClose={() => setOpen(false)}
          aria-labelledby="image-cleanup-report-title"
        >
          <ModalHeader labelId="image-cleanup-report-title" title={t('Report')} />
          <ModalBody tabIndex={0}>
            <Body started={started} />
          </ModalBody>
          <ModalFooter>
            <Button variant="link" onClick={() => setOpen(false)}>
              {t('Close')}
            </Button>
          </ModalFooter>
        </Modal>
      )}
    </>
  );
};
