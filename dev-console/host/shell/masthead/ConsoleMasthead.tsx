import {
  Masthead,
  MastheadBrand,
  MastheadContent,
  MastheadLogo,
  MastheadMain,
  MastheadToggle,
  PageToggleButton,
  Toolbar,
  ToolbarContent,
  ToolbarGroup,
  ToolbarItem,
} from '@patternfly/react-core';
import { Link } from 'react-router';
import { FaultsButton } from './FaultsButton';
import { ThemeMenu } from './ThemeMenu';
import { UserMenu } from './UserMenu';

/** The bar at the top. */
export const ConsoleMasthead = () => (
  <Masthead>
    <MastheadMain>
      <MastheadToggle>
        <PageToggleButton isHamburgerButton variant="plain" aria-label="Global navigation" />
      </MastheadToggle>
      <MastheadBrand>
        <MastheadLogo
          component={(props) => <Link {...props} to="/" className="local-console-brand" />}
        >
          Image Cleanup <span className="local-console-brand__place">· local console</span>
        </MastheadLogo>
      </MastheadBrand>
    </MastheadMain>
    <MastheadContent>
      <Toolbar isFullHeight isStatic>
        <ToolbarContent>
          <ToolbarGroup variant="action-group-plain" align={{ default: 'alignEnd' }}>
            {window.SERVER_FLAGS.simulated && (
              <ToolbarItem>
                <FaultsButton />
              </ToolbarItem>
            )}
            <ToolbarItem>
              <ThemeMenu />
            </ToolbarItem>
            <ToolbarItem alignSelf="center">
              <UserMenu />
            </ToolbarItem>
          </ToolbarGroup>
        </ToolbarContent>
      </Toolbar>
    </MastheadContent>
  </Masthead>
);
