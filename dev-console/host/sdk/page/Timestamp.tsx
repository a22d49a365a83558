import type { TimestampProps } from '@openshift-console/dynamic-plugin-sdk';
import { Tooltip } from '@patternfly/react-core';
import { GlobeAmericasIcon } from '@patternfly/react-icons';
import { ago, localTime } from './localTime';

/**
 * A moment in the user's own time zone, with the time in UTC as a tooltip; what lies less than ten
 * minutes back is told as "5 minutes ago". `simple` leaves the icon away.
 */
export const Timestamp = ({ timestamp, simple, omitSuffix, className }: TimestampProps) => {
  const moment = new Date(timestamp ?? NaN);
  if (Number.isNaN(moment.valueOf())) return <>-</>;
  const text = omitSuffix ? ago(moment, new Date(), false) : localTime(moment, new Date());
  if (simple) return <>{text}</>;
  return (
    <span className={`local-console-timestamp ${className ?? ''}`}>
      <GlobeAmericasIcon className="local-console-timestamp__icon" />
      <Tooltip content={<span data-test="timestamp-utc">{moment.toUTCString()}</span>}>
        <span data-test="timestamp">{text}</span>
      </Tooltip>
    </span>
  );
};
