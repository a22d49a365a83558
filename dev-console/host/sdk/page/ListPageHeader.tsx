import { ActionList, PageSection, Title } from '@patternfly/react-core';
import type { ListPageHeaderProps } from '@openshift-console/dynamic-plugin-sdk';

/** The heading of a list page, with its actions at the right and help below. */
export const ListPageHeader = ({
  badge,
  children,
  helpAlert,
  helpText,
  title,
}: ListPageHeaderProps) => (
  <PageSection hasBodyWrapper={false} className="local-console-page-header">
    <div className="local-console-page-header__row">
      <div>
        {title && (
          <Title headingLevel="h1" data-test="page-heading">
            {title} {badge}
          </Title>
        )}
        {helpText && <div className="local-console-page-header__help">{helpText}</div>}
      </div>
      {children && <ActionList data-test="list-page-actions">{children}</ActionList>}
    </div>
    {helpAlert}
  </PageSection>
);
