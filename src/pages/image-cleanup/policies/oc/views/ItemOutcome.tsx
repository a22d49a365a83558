import { Label } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { HistoryItem } from '../../../../../domain/policies/oc/explain/details';
import { itemReasonSentence } from '../../../../../words/policies/oc/itemReason';
import { itemRuleName } from '../../../../../words/policies/oc/rule';
import { ReferenceLabel } from './ReferenceLabel';

/** What becomes of an item of a history, by which rule, and how strongly it holds its image. */
export const ItemOutcome = ({
  item,
}: {
  readonly item: Pick<HistoryItem, 'rule' | 'goes' | 'reason'>;
}) => {
  const { t, i18n } = useTranslation('plugin__image-cleanup-plugin');
  return (
    <>
      <ReferenceLabel strength={item.goes ? 'none' : 'strong'} />{' '}
      {item.rule === 'protected' && (
        <>
          <Label isCompact color="purple">
            {itemRuleName(t, 'protected')}
          </Label>{' '}
        </>
      )}
      {itemReasonSentence(t, i18n.language, item.reason)}
    </>
  );
};
