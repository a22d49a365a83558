import { Dropdown, DropdownItem, DropdownList, MenuToggle } from '@patternfly/react-core';
import { PaintRollerIcon } from '@patternfly/react-icons';
import { useState } from 'react';
import type { Theme } from './theme';
import { applyTheme, chosenTheme, THEMES } from './theme';

/** Chooses between light, dark and what the system has. */
export const ThemeMenu = () => {
  const [isOpen, setOpen] = useState(false);
  const [theme, setTheme] = useState(chosenTheme);
  return (
    <Dropdown
      isOpen={isOpen}
      onOpenChange={setOpen}
      popperProps={{ position: 'right' }}
      onSelect={(_event, value) => {
        applyTheme(value as Theme);
        setTheme(value as Theme);
        setOpen(false);
      }}
      toggle={(ref) => (
        <MenuToggle
          ref={ref}
          variant="plain"
          aria-label="Theme"
          isExpanded={isOpen}
          onClick={() => setOpen(!isOpen)}
          icon={<PaintRollerIcon />}
        />
      )}
    >
      <DropdownList>
        {Object.entries(THEMES).map(([value, title]) => (
          <DropdownItem key={value} value={value} isSelected={value === theme}>
            {title}
          </DropdownItem>
        ))}
      </DropdownList>
    </Dropdown>
  );
};
