import { Checkbox, Tooltip } from '@patternfly/react-core';
import { Td } from '@patternfly/react-table';

/**
 * The box of a row; where it cannot be ticked, pointing at it or focusing it tells why. The table's
 * own box would be called by its position instead of by what it selects.
 */
export const SelectCell = ({
  rowIndex,
  label,
  selected,
  refusal,
  onSelect,
}: {
  readonly rowIndex: number;
  /** Names the row for those who do not see it. */
  readonly label: string;
  readonly selected: boolean;
  /** Why the row cannot be selected; null where it can. */
  readonly refusal: string | null;
  readonly onSelect: (selected: boolean) => void;
}) => {
  const cell = (
    <Td {...(refusal !== null && { tabIndex: 0 })}>
      <Checkbox
        id={`image-cleanup-select-${rowIndex}`}
        aria-label={refusal === null ? label : `${label}: ${refusal}`}
        isChecked={selected}
        isDisabled={refusal !== null}
        onChange={(_event, checked) => onSelect(checked)}
      />
    </Td>
  );
  return refusal === null ? cell : <Tooltip content={refusal}>{cell}</Tooltip>;
};
