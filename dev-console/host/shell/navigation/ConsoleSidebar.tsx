import { isHrefNavItem } from '@openshift-console/dynamic-plugin-sdk/lib/extensions/navigation';
import { useExtensions } from '@openshift/dynamic-plugin-sdk';
import {
  Nav,
  NavExpandable,
  NavItem,
  NavList,
  PageSidebar,
  PageSidebarBody,
} from '@patternfly/react-core';
import { Link, useLocation } from 'react-router';
import { useActiveNamespace } from '../../sdk/namespace/useActiveNamespace';
import { useActivePerspective } from '../../sdk/perspective/useActivePerspective';
import { PerspectiveSwitcher } from './PerspectiveSwitcher';
import type { AddedEntry } from './sections';
import { hrefOf, isPresent, SECTIONS, withAdded } from './sections';

/** The navigation at the left: perspective, sections, and their entries with those of plugins. */
export const ConsoleSidebar = () => {
  const { pathname } = useLocation();
  const [namespace] = useActiveNamespace();
  const [perspective] = useActivePerspective();
  const added = useExtensions(isHrefNavItem)
    .map(({ properties }) => properties as unknown as AddedEntry)
    .filter((entry) => (entry.perspective ?? 'admin') === perspective);
  const sections = withAdded(SECTIONS[perspective] ?? [], added);
  return (
    <PageSidebar>
      <PageSidebarBody>
        <PerspectiveSwitcher />
        <Nav aria-label="Nav" key={perspective}>
          <NavList>
            {sections.map(({ id, name, entries }) => {
              const present = entries.find((entry) => isPresent(entry, pathname));
              return (
                <NavExpandable
                  key={id}
                  title={name}
                  isActive={present !== undefined}
                  isExpanded={present !== undefined}
                >
                  {entries.map((entry) => (
                    <NavItem key={entry.id} itemId={entry.id} isActive={entry === present}>
                      <Link to={hrefOf(entry, namespace)} data-test="nav">
                        {entry.name}
                      </Link>
                    </NavItem>
                  ))}
                </NavExpandable>
              );
            })}
          </NavList>
        </Nav>
      </PageSidebarBody>
    </PageSidebar>
  );
};
