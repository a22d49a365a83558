import { SearchInput, ToolbarFilter } from '@patternfly/react-core';

/** A text filter for the console's data view, whose own one the console does not share. */
export const TextFilter = ({
  title,
  placeholder,
  value = '',
  onChange,
  showToolbarItem = true,
}: {
  /** Names the filter among others; the data view reads it. */
  readonly filterId: string;
  readonly title: string;
  readonly placeholder: string;
  readonly value?: string;
  readonly onChange?: (event: unknown, value: string) => void;
  /** Set by the data view: whether this is the chosen filter. */
  readonly showToolbarItem?: boolean;
}) => (
  <ToolbarFilter
    categoryName={title}
    labels={value === '' ? [] : [{ key: title, node: value }]}
    deleteLabel={() => onChange?.(undefined, '')}
    showToolbarItem={showToolbarItem}
  >
    <SearchInput
      aria-label={placeholder}
      placeholder={placeholder}
      value={value}
      onChange={(event, text) => onChange?.(event, text)}
      onClear={(event) => onChange?.(event, '')}
    />
  </ToolbarFilter>
);
