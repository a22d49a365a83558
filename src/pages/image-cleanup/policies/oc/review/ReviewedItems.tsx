import { ExpandableSection, List, ListItem } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { TrimItem } from '../../../../../domain/model/action';
import { PagedItems } from '../../../../../ui/paging/PagedItems';
import { shortDigest } from '../../../../../words/facts/digest';

/** How many items go from the histories of a stream; opened, each of them. */
export const ReviewedItems = ({ items }: { readonly items: readonly TrimItem[] }) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  return (
    <ExpandableSection toggleText={t('{{count}} items', { count: items.length })}>
      <PagedItems items={items}>
        {(shown) => (
          <List isPlain>
            {shown.map(({ tag, digest, generation }, at) => (
              <ListItem key={`${tag} ${digest} ${generation} ${at}`}>
                {tag}: <code title={digest}>{shortDigest(digest)}</code>
              </ListItem>
            ))}
          </List>
        )}
      </PagedItems>
    </ExpandableSection>
  );
};
