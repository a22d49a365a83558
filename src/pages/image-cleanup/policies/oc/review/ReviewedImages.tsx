import { useTranslation } from 'react-i18next';
import type { PruneAction } from '../../../../../domain/model/action';
import { ReviewTable } from '../../../review/ReviewTable';
import { Day } from '../../../../../ui/facts/Day';

/** The images that are deleted, and the histories that have to be trimmed before. */
export const ReviewedImages = ({
  images,
}: {
  readonly images: readonly Extract<PruneAction, { type: 'deleteImage' }>[];
}) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  return (
    <ReviewTable
      label={t('Images that are deleted')}
      items={images}
      keyOf={({ digest }) => digest}
      columns={[
        { title: t('Image'), text: 'long', cell: ({ digest }) => <code>{digest}</code> },
        { title: t('Created'), cell: ({ created }) => <Day instant={created} /> },
        {
          title: t('Only after these were trimmed'),
          text: 'long',
          cell: ({ after }) =>
            after.length === 0
              ? t('No tag history names it.')
              : after.map((key) => key.replace(/^ImageStream\//, '')).join(', '),
        },
      ]}
    />
  );
};
