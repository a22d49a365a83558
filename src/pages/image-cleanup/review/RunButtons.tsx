import { useSyncExternalStore } from 'react';
import { Button } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { Run } from '../../../cluster/run/run';

/** Pause, resume and cancel of a run under way. */
export const RunButtons = ({ run }: { readonly run: Run }) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  const { phase } = useSyncExternalStore(run.subscribe, run.state);
  return (
    <>
      {phase === 'paused' ? (
        <Button variant="primary" onClick={run.resume}>
          {t('Resume')}
        </Button>
      ) : (
        <Button variant="secondary" isDisabled={phase !== 'running'} onClick={run.pause}>
          {t('Pause')}
        </Button>
      )}
      <Button
        variant="danger"
        isDisabled={phase === 'cancelling' || phase === 'ended'}
        onClick={run.cancel}
      >
        {t('Cancel the run')}
      </Button>
    </>
  );
};
