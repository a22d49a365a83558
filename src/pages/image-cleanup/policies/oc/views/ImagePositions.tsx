import { Content, List, ListItem } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { ImagePosition, ItemReason } from '../../../../../domain/policies/oc/explain/details';
import { PagedItems } from '../../../../../ui/paging/PagedItems';
import '../../../../../ui/table/table.css';
import { itemHoldSentence } from '../../../../../words/policies/oc/itemReason';
import { shortDigest } from '../../../../../words/facts/digest';
import { ItemOutcome } from './ItemOutcome';

/** What keeps an item besides the rule that decided: it would stay though that one were undone. */
const otherHolds = ({ holds, rule }: ImagePosition): readonly ItemReason[] => {
  const decided = holds.findIndex((hold) => hold.rule === rule);
  return holds.filter((_, at) => at !== decided);
};

/** Where an image stands in every tag history: `shop/app:v2 at position 4 of 5`, and all that keeps it there. */
export const ImagePositions = ({ positions }: { readonly positions: readonly ImagePosition[] }) => {
  const { t, i18n } = useTranslation('plugin__image-cleanup-plugin');
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
                {item.index !== null &&
                  `${t('as part of the index image {{index}}', { index: shortDigest(item.index) })} `}
                <ItemOutcome item={item} />
                {otherHolds(item).map((hold, at) => (
                  <Content key={at} component="small">
                    {t('Besides: {{reason}}', {
                      reason: itemHoldSentence(t, i18n.language, hold),
                    })}
                  </Content>
                ))}
              </ListItem>
            );
          })}
        </List>
      )}
    </PagedItems>
  );
};
