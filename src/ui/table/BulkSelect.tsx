import type { Selectable } from '../../domain/model/rowQuery';
import { useState } from 'react';
import {
  Dropdown,
  DropdownItem,
  DropdownList,
  MenuToggle,
  MenuToggleCheckbox,
} from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';

/** Selects the page's rows, or all rows that are safe, and none. */
export const BulkSelect = ({
  selected,
  selectable: { page, all },
  onPage,
  onSafe,
  onNone,
}: {
  /** Rows of this view that are selected. */
  readonly selected: number;
  /** How many rows are selected by each choice. */
  readonly selectable: Selectable;
  readonly onPage: () => void;
  readonly onSafe: () => void;
  readonly onNone: () => void;
}) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  const [open, setOpen] = useState(false);
  const choose = (action: () => void) => () => {
    setOpen(false);
    action();
  };
  return (
    <Dropdown
      isOpen={open}
      onOpenChange={setOpen}
      toggle={(ref) => (
        <MenuToggle
          ref={ref}
          isExpanded={open}
          onClick={() => setOpen(!open)}
          aria-label={t('Select rows')}
          splitButtonItems={[
            <MenuToggleCheckbox
              id="image-cleanup-bulk-select"
              key="select"
              aria-label={t('Select all safe rows')}
              isChecked={selected === 0 ? false : selected >= all && all > 0 ? true : null}
              onChange={(checked) => (checked ? onSafe() : onNone())}
            >
              {selected > 0 ? t('{{count}} selected', { count: selected }) : null}
            </MenuToggleCheckbox>,
          ]}
        />
      )}
    >
      <DropdownList>
        <DropdownItem onClick={choose(onNone)} isDisabled={selected === 0}>
          {t('Select none')}
        </DropdownItem>
        <DropdownItem onClick={choose(onPage)} isDisabled={page === 0}>
          {t('Select page ({{count}} safe rows)', { count: page })}
        </DropdownItem>
        <DropdownItem onClick={choose(onSafe)} isDisabled={all === 0}>
          {t('Select all {{count}} safe rows', { count: all })}
        </DropdownItem>
      </DropdownList>
    </Dropdown>
  );
};
