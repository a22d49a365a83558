import { Tooltip } from '@patternfly/react-core';
import { Td } from '@patternfly/react-table';

/** The box of a row; where it cannot be ticked, pointing at it or focusing it tells why. */
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
    <Td
      tabIndex={refusal === null ? undefined : 0}
      select={{
        rowIndex,
        isSelected: selected,
        isDisabled: refusal !== null,
        onSelect: (_event, isSelected) => onSelect(isSelected),
        props: { 'aria-label': refusal === null ? label : `${label}: ${refusal}` },
      }}
    />
  );
  return refusal === null ? cell : <Tooltip content={refusal}>{cell}</Tooltip>;
};
