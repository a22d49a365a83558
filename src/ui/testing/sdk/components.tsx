import { createElement, useEffect, type ReactNode } from 'react';
import type {
  DocumentTitleProps,
  HorizontalNavProps,
  K8sResourceCommon,
  ListPageHeaderProps,
  NamespaceBarProps,
  ResourceIconProps,
  ResourceLinkProps,
  StatusComponentProps,
  TimestampProps,
} from '@openshift-console/dynamic-plugin-sdk';
import { testConsole } from '../testConsole';

/** Sets the title of the document, as the console does. */
export const DocumentTitle = ({ children }: DocumentTitleProps) => {
  useEffect(() => {
    document.title = String(children);
  }, [children]);
  return null;
};

/** The heading of a page with its actions. */
export const ListPageHeader = ({
  title,
  badge,
  helpText,
  helpAlert,
  children,
}: ListPageHeaderProps) => (
  <header>
    <h1>{title}</h1>
    {badge}
    {helpText}
    {children}
    {helpAlert}
  </header>
);

/** The body of a page. */
export const ListPageBody = ({ children }: { children?: ReactNode }) => <div>{children}</div>;

/** The bar with the project; its children stand beside the selector. */
export const NamespaceBar = ({ children, isDisabled, onNamespaceChange }: NamespaceBarProps) => (
  <div>
    <label>
      Project
      <input
        value={testConsole.namespace}
        disabled={isDisabled ?? false}
        onChange={(event) => {
          testConsole.namespace = event.target.value;
          onNamespaceChange?.(event.target.value);
        }}
      />
    </label>
    {children}
  </div>
);

/** The tabs of a page, all of them open at once. */
export const HorizontalNav = ({ pages, resource }: HorizontalNavProps) => (
  <div>
    {pages.map(({ name, href, component }) => (
      <section key={href} aria-label={name}>
        {createElement<{ obj?: K8sResourceCommon }>(component, { obj: resource })}
      </section>
    ))}
  </div>
);

const kindOf = ({
  groupVersionKind,
  kind,
}: Pick<ResourceLinkProps, 'groupVersionKind' | 'kind'>) =>
  groupVersionKind
    ? [groupVersionKind.group ?? 'core', groupVersionKind.version, groupVersionKind.kind].join('~')
    : (kind ?? '');

/** The badge of a kind. */
export const ResourceIcon = ({ groupVersionKind, kind }: ResourceIconProps) => (
  <span title={groupVersionKind?.kind ?? kind} />
);

/** A link to the page of an object: `/k8s/ns/PROJECT/GROUP~VERSION~KIND/NAME`. */
export const ResourceLink = (props: ResourceLinkProps) => {
  const {
    name,
    namespace,
    displayName,
    linkTo = true,
    nameSuffix,
    title,
    onClick,
    children,
  } = props;
  const scope = namespace ? `ns/${namespace}` : 'cluster';
  const text = displayName ?? name;
  return (
    <span title={title}>
      {linkTo && name ? (
        <a
          href={`/k8s/${scope}/${kindOf(props)}/${encodeURIComponent(name)}`}
          onClick={onClick}
          data-test={props.dataTest}
        >
          {text}
          {nameSuffix}
        </a>
      ) : (
        <>
          {text}
          {nameSuffix}
        </>
      )}
      {children}
    </span>
  );
};

/** A moment, in UTC, so that tests read the same everywhere; `-` without one, as in the console. */
export const Timestamp = ({ timestamp, className }: TimestampProps) =>
  timestamp ? (
    <time dateTime={timestamp} className={className}>
      {new Date(timestamp).toLocaleString('en-GB', { timeZone: 'UTC' })}
    </time>
  ) : (
    <>-</>
  );

const status = (fallback: string) =>
  function Status({ title, iconOnly, children }: StatusComponentProps) {
    return (
      <span title={title ?? fallback}>
        {iconOnly ? null : (title ?? fallback)}
        {children}
      </span>
    );
  };

export const ErrorStatus = status('Error');
export const InfoStatus = status('Information');
export const ProgressStatus = status('In progress');
export const SuccessStatus = status('Success');

/** A status by its name. */
export const StatusComponent = ({ status: name, title }: { status?: string; title?: string }) => (
  <span>{title ?? name ?? '-'}</span>
);

/** A status with an icon of the caller's. */
export const GenericStatus = ({ title, children }: StatusComponentProps) => (
  <span>
    {title}
    {children}
  </span>
);

/** An icon with a text. */
export const StatusIconAndText = ({ icon, title }: { icon?: ReactNode; title?: string }) => (
  <span>
    {icon}
    {title ?? '-'}
  </span>
);

const icon = (name: string) =>
  function Icon({ title }: { title?: string }) {
    return <span role="img" aria-label={title ?? name} />;
  };

export const BlueInfoCircleIcon = icon('info');
export const GreenCheckCircleIcon = icon('success');
export const RedExclamationCircleIcon = icon('error');
export const YellowExclamationTriangleIcon = icon('warning');
