import { Content, Flex, FlexItem } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { SizeBar as Sizes } from '../../../domain/sizes/sizeBar';
import { bytesText } from '../../../words/facts/bytes';
import './sizeBar.css';

const parts = ['inUse', 'shared', 'reclaimable'] as const;

/** What becomes of the bytes of all images: as a bar, and in words beside it. */
export const SizeBar = ({
  sizes,
  unmeasured = 0,
}: {
  readonly sizes: Sizes;
  /** Image streams that were not measured yet: their images may keep what looks reclaimable. */
  readonly unmeasured?: number;
}) => {
  const { t, i18n } = useTranslation('plugin__image-cleanup-plugin');
  const texts = {
    inUse: t('{{size}} in use', { size: bytesText(i18n.language, sizes.inUse) }),
    shared: t('{{size}} shared with images that stay', {
      size: bytesText(i18n.language, sizes.shared),
    }),
    reclaimable:
      unmeasured > 0
        ? t('at most {{size}} reclaimable', { size: bytesText(i18n.language, sizes.reclaimable) })
        : t('{{size}} reclaimable', { size: bytesText(i18n.language, sizes.reclaimable) }),
  };
  return (
    <>
      <div className="image-cleanup-plugin__bar" aria-hidden="true">
        {parts.map((part) => (
          <span
            key={part}
            className={`image-cleanup-plugin__bar-part image-cleanup-plugin__bar-part--${part}`}
            style={{ flexGrow: sizes[part] }}
          />
        ))}
      </div>
      <Flex columnGap={{ default: 'columnGapMd' }} rowGap={{ default: 'rowGapNone' }}>
        {parts.map((part) => (
          <FlexItem key={part}>
            <span
              aria-hidden="true"
              className={`image-cleanup-plugin__bar-swatch image-cleanup-plugin__bar-swatch--${part}`}
            />{' '}
            {texts[part]}
          </FlexItem>
        ))}
      </Flex>
      <Content component="small">
        {unmeasured > 0 &&
          t(
            'Measured so far: {{count}} image streams are missing, and their images may have the same layers.',
            { count: unmeasured },
          )}{' '}
        {t('The space is free once the registry itself was pruned.')}{' '}
        {sizes.unknown > 0 &&
          t('{{count}} blobs of unknown size, mostly configs and manifests, are not counted.', {
            count: sizes.unknown,
          })}
      </Content>
    </>
  );
};
