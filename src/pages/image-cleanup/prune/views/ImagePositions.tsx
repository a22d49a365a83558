import { Content, List, ListItem } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { ImagePosition } from '../../../../domain/prune/pruneViews';
import { PagedItems } from '../../../../ui/paging/PagedItems';
import '../../views/views.css';
import { ItemOutcome } from './ItemOutcome';

/** Where an image stands in every tag history: `shop/app:v2 at position 4 of 5`, and why it stays there. */
export const ImagePositions = ({ positions }: { readonly positions: readonly ImagePosition[] }) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  if (positions.length === 0) {
    return <Content component="p">{t('No tag history names it.')}</Content>;
  }
  return (
    <PagedItems items={positions}>
      {(shown) => (
        <List isPlain>
          {shown.map((item) => {
            const tag = `${item.namespace}/${item.stream}:${item.tag}`;
            return (
              <ListItem key={`${tag} ${item.position}`} className="image-cleanup-plugin__long">
                <strong>
                  {t('{{tag}} at position {{position}} of {{of}}', {
                    tag,
                    position: item.position,
                    of: item.of,
                  })}
                </strong>{' '}
                <ItemOutcome item={item} />
              </ListItem>
            );
          })}
        </List>
      )}
    </PagedItems>
  );
};
