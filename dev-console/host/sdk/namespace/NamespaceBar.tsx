import type { NamespaceBarProps } from '@openshift-console/dynamic-plugin-sdk';
import { ALL_NAMESPACES_KEY } from '@openshift-console/dynamic-plugin-sdk/lib/constants';
import {
  Divider,
  Menu,
  MenuContainer,
  MenuContent,
  MenuItem,
  MenuList,
  MenuSearch,
  MenuSearchInput,
  MenuToggle,
  SearchInput,
} from '@patternfly/react-core';
import { useRef, useState } from 'react';
import { useActiveNamespace } from './useActiveNamespace';
import { useProjects } from './useProjects';

/** Name of a project as the bar shows it. */
const titleOf = (namespace: string) =>
  namespace === ALL_NAMESPACES_KEY ? 'All Projects' : namespace;

/** The bar above a page: the project selector, and what the page adds. */
export const NamespaceBar = ({ onNamespaceChange, isDisabled, children }: NamespaceBarProps) => {
  const [namespace, setNamespace] = useActiveNamespace();
  const [isOpen, setOpen] = useState(false);
  const [filter, setFilter] = useState('');
  const names = useProjects(isOpen);
  const toggle = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);

  const choose = (next: string) => {
    setOpen(false);
    setFilter('');
    onNamespaceChange?.(next);
    setNamespace(next);
  };
  const shown = (names ?? []).filter((name) => name.includes(filter.trim().toLowerCase()));

  return (
    <div className="local-console-namespace-bar">
      <MenuContainer
        isOpen={isOpen}
        onOpenChange={setOpen}
        toggleRef={toggle}
        menuRef={menu}
        toggle={
          <MenuToggle
            ref={toggle}
            variant="plainText"
            isDisabled={isDisabled ?? false}
            isExpanded={isOpen}
            onClick={() => setOpen(!isOpen)}
            data-test-id="namespace-bar-dropdown"
          >
            Project: {titleOf(namespace)}
          </MenuToggle>
        }
        menu={
          <Menu
            ref={menu}
            isScrollable
            onSelect={(_event, item) => choose(String(item))}
            selected={namespace}
          >
            <MenuSearch>
              <MenuSearchInput>
                <SearchInput
                  aria-label="Filter projects"
                  placeholder="Select project…"
                  value={filter}
                  onChange={(_event, value) => setFilter(value)}
                />
              </MenuSearchInput>
            </MenuSearch>
            <Divider />
            <MenuContent maxMenuHeight="20rem">
              <MenuList>
                <MenuItem key="all" itemId={ALL_NAMESPACES_KEY}>
                  All Projects
                </MenuItem>
                {shown.map((name) => (
                  <MenuItem key={name} itemId={name}>
                    {name}
                  </MenuItem>
                ))}
              </MenuList>
            </MenuContent>
          </Menu>
        }
      />
      {children}
    </div>
  );
};
