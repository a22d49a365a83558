import type { ResourceLinkProps } from '@openshift-console/dynamic-plugin-sdk';
import { Link } from 'react-router';
import { ResourceIcon } from './ResourceIcon';
import { resourcePath } from './resourcePath';

/** A kind's badge and the name of an object, linked to its page unless `linkTo` is false. */
export const ResourceLink = ({
  kind,
  groupVersionKind,
  className,
  displayName,
  inline = false,
  linkTo = true,
  name,
  namespace,
  hideIcon = false,
  title,
  dataTest,
  onClick,
  truncate = false,
  nameSuffix,
  children,
}: ResourceLinkProps) => {
  const reference = groupVersionKind ?? kind;
  if (!reference) return null;
  const text = displayName ?? name;
  const path = linkTo && name ? resourcePath(reference, name, namespace) : undefined;
  const shape = [
    inline ? 'local-console-resource-inline' : 'local-console-resource',
    truncate && 'local-console-resource--truncated',
    className,
  ];
  return (
    <span className={shape.filter(Boolean).join(' ')}>
      {!hideIcon && (
        <ResourceIcon {...(groupVersionKind ? { groupVersionKind } : { kind: kind ?? '' })} />
      )}
      {path ? (
        <Link
          to={path}
          title={title}
          data-test={dataTest ?? text}
          onClick={onClick}
          className="local-console-resource__name"
        >
          {text}
          {nameSuffix}
        </Link>
      ) : (
        <span className="local-console-resource__name" data-test={dataTest ?? text}>
          {text}
          {nameSuffix}
        </span>
      )}
      {children}
    </span>
  );
};
