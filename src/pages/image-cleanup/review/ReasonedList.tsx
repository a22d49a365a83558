import {
  DescriptionList,
  DescriptionListDescription,
  DescriptionListGroup,
  DescriptionListTerm,
} from '@patternfly/react-core';
import { PagedItems } from '../../../ui/paging/PagedItems';
import '../../../ui/table/table.css';

/** Objects with a sentence each. */
export const ReasonedList = ({
  label,
  items,
}: {
  /** Names the list for those who do not see it. */
  readonly label: string;
  readonly items: readonly { readonly key: string; readonly sentence: string }[];
}) => (
  <PagedItems items={items}>
    {(shown) => (
      <DescriptionList isHorizontal isCompact aria-label={label}>
        {shown.map(({ key, sentence }) => (
          <DescriptionListGroup key={key}>
            <DescriptionListTerm className="image-cleanup-plugin__long">{key}</DescriptionListTerm>
            <DescriptionListDescription className="image-cleanup-plugin__long">
              {sentence}
            </DescriptionListDescription>
          </DescriptionListGroup>
        ))}
      </DescriptionList>
    )}
  </PagedItems>
);
