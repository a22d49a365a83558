import { Dropdown, DropdownItem, DropdownList, MenuToggle } from '@patternfly/react-core';
import { useState } from 'react';
import { useSelector } from 'react-redux';
import type { ConsoleState } from '../../state/store';
import { becomeUser, useUsers } from './users';

/** Names who uses the console; in the simulated cluster one can become somebody else. */
export const UserMenu = () => {
  const [isOpen, setOpen] = useState(false);
  const { users, current } = useUsers();
  const username = useSelector(({ sdkCore }: ConsoleState) => sdkCore.user.username);
  const user = users.find(({ name }) => name === current);
  if (users.length === 0) return <span>{username ?? 'Unknown user'}</span>;
  return (
    <Dropdown
      isOpen={isOpen}
      onOpenChange={setOpen}
      popperProps={{ position: 'right' }}
      onSelect={(_event, name) => void becomeUser(String(name))}
      toggle={(ref) => (
        <MenuToggle
          ref={ref}
          variant="plainText"
          isExpanded={isOpen}
          onClick={() => setOpen(!isOpen)}
          data-test="user-dropdown-toggle"
        >
          {user?.displayName ?? username}
          {user && (
            <span className="local-console-role">
              {' '}
              · {user.description.split(/ (?:in|of) |:/)[0]}
            </span>
          )}
        </MenuToggle>
      )}
    >
      <DropdownList>
        {users.map(({ name, displayName, description }) => (
          <DropdownItem
            key={name}
            value={name}
            description={description}
            isSelected={name === current}
          >
            {displayName}
          </DropdownItem>
        ))}
      </DropdownList>
    </Dropdown>
  );
};
