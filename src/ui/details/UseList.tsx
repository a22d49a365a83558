import type { ReactNode } from 'react';
import { List, ListItem, Title } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { Use } from '../../domain/usage/use';
import type { ReferrerKind } from '../../domain/snapshot/records';
import { ObjectLink } from '../links/ObjectLink';
import { PagedItems } from '../paging/PagedItems';
import { kindName } from '../../words/facts/kinds';
import { holdText } from '../../words/facts/use';

const byKind = (uses: readonly Use[]): readonly (readonly [ReferrerKind, readonly Use[]])[] => {
  const groups = new Map<ReferrerKind, Use[]>();
  for (const use of uses) {
    const group = groups.get(use.kind);
    if (group) group.push(use);
    else groups.set(use.kind, [use]);
  }
  return [...groups];
};

/** Who uses something, by kind, each with a link and how it holds the image. */
export const UseList = ({
  uses,
  mark,
}: {
  readonly uses: readonly Use[];
  /** What stands after a use, such as its strength. */
  readonly mark?: (use: Use) => ReactNode;
}) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  return byKind(uses).map(([kind, group]) => (
    <div key={kind}>
      <Title headingLevel="h3" size="md">
        {kindName(kind)} ({group.length})
      </Title>
      <PagedItems items={group}>
        {(shown) => (
          <List isPlain>
            {shown.map((use, at) => (
              <ListItem key={`${use.uid}/${use.place}/${use.placeName}/${at}`}>
                <ObjectLink kind={kind} namespace={use.namespace} name={use.name} />{' '}
                {t('in {{project}}, {{details}}', {
                  project: use.namespace,
                  details: holdText(t, use),
                })}
                {use.topOwner !== null && ` – ${use.topOwner.kind} ${use.topOwner.name}`}{' '}
                {mark?.(use)}
              </ListItem>
            ))}
          </List>
        )}
      </PagedItems>
    </div>
  ));
};
