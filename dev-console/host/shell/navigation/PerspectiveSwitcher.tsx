import { MenuToggle, Select, SelectList, SelectOption } from '@patternfly/react-core';
import { CogsIcon } from '@patternfly/react-icons';
import { LaptopCodeIcon } from '@patternfly/react-icons';
import { useState } from 'react';
import { useActivePerspective } from '../../sdk/perspective/useActivePerspective';
import { PERSPECTIVES } from '../PerspectiveProvider';

const ICONS: Record<string, typeof CogsIcon> = { admin: CogsIcon, dev: LaptopCodeIcon };

/** Chooses between the perspectives; the page stays. */
export const PerspectiveSwitcher = () => {
  const [perspective, setPerspective] = useActivePerspective();
  const [isOpen, setOpen] = useState(false);
  const Icon = ICONS[perspective] ?? CogsIcon;
  return (
    <div className="local-console-perspective">
      <Select
        isOpen={isOpen}
        onOpenChange={setOpen}
        selected={perspective}
        onSelect={(_event, id) => {
          setPerspective(String(id));
          setOpen(false);
        }}
        toggle={(ref) => (
          <MenuToggle
            ref={ref}
            isFullWidth
            isExpanded={isOpen}
            onClick={() => setOpen(!isOpen)}
            icon={<Icon />}
            data-test-id="perspective-switcher-toggle"
          >
            {PERSPECTIVES[perspective as keyof typeof PERSPECTIVES] ?? perspective}
          </MenuToggle>
        )}
      >
        <SelectList>
          {Object.entries(PERSPECTIVES).map(([id, name]) => (
            <SelectOption key={id} value={id}>
              {name}
            </SelectOption>
          ))}
        </SelectList>
      </Select>
    </div>
  );
};
