import { Button, Content } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { StaleSizes } from '../../../../domain/tags/summary/tagSummary';
import type { Layers } from '../../state/useLayers';
import { SizeBar } from '../../summary/SizeBar';

/**
 * What the stale images weigh. An admin's list of images tells at once; others have the layers of
 * their streams read. That takes a request each: those that no verdict waits for are asked for here.
 */
export const Space = ({
  sizes,
  layers,
}: {
  readonly sizes: StaleSizes;
  readonly layers: Layers;
}) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  const { bar, wholeCluster, unmeasured } = sizes;
  const { progress, busy, measure } = layers;
  return (
    <>
      {bar !== null && <SizeBar sizes={bar} unmeasured={unmeasured.length} />}
      <Content component="small">
        {t('Deleting tags frees nothing by itself: the space is reclaimable at the next prune.')}{' '}
        {bar !== null &&
          !wholeCluster &&
          t('What other projects share with these images is not known here.')}
      </Content>
      {progress !== null && progress.failures.length > 0 && (
        <Content component="small">
          {t('{{count}} image streams could not be measured: {{message}}', {
            count: progress.failures.length,
            message: progress.failures[0]?.message ?? '',
          })}
        </Content>
      )}
      {unmeasured.length > 0 && (
        <Button
          variant="link"
          isInline
          isLoading={busy}
          isDisabled={busy}
          onClick={() => measure(unmeasured)}
        >
          {busy && progress !== null
            ? t('Measuring: {{done}} of {{count}} image streams', {
                done: progress.done,
                count: progress.total,
              })
            : t('Measure {{count}} image streams', { count: unmeasured.length })}
        </Button>
      )}
    </>
  );
};
