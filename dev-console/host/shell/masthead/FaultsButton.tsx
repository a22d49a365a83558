import { Button, Tooltip } from '@patternfly/react-core';
import { BugIcon } from '@patternfly/react-icons';
import { useState } from 'react';
import { FaultsPanel } from './FaultsPanel';

/** Opens the panel with the faults of the simulated cluster. */
export const FaultsButton = () => {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Tooltip content="Faults of the simulated cluster">
        <Button
          variant="plain"
          aria-label="Faults"
          icon={<BugIcon />}
          onClick={() => setOpen(true)}
        />
      </Tooltip>
      {isOpen && <FaultsPanel onClose={() => setOpen(false)} />}
    </>
  );
};
