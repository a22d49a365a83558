import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImageRow } from '../../../../../domain/policies/oc/rows/rows';
import type { PruneContext } from '../state/pruneContext';
import { ruleName } from '../../../../../words/policies/oc/rule';
import { ImageDetails } from './ImageDetails';
import { imageColumns } from './imageColumns';
import { PruneTable } from './PruneTable';

/** Images that go, or those that stay; a row opens to everything that is known of the image. */
export const ImageView = ({
  view,
  context,
}: {
  readonly view: 'imagesToDelete' | 'imagesKept';
  readonly context: PruneContext;
}) => {
  const { t, i18n } = useTranslation('plugin__image-cleanup-plugin');
  const { project } = context;
  const columns = useMemo(
    () => imageColumns(t, i18n.language, project !== null),
    [t, i18n.language, project],
  );
  return (
    <PruneTable
      view={view}
      context={context}
      columns={columns}
      firstSort="frees"
      firstDescending
      choiceTitle={t('Rule')}
      choiceName={useCallback((value: string) => ruleName(t, 'images', value), [t])}
      details={(row: ImageRow) => <ImageDetails context={context} digest={row.digest} />}
    />
  );
};
