import { Flex, FlexItem, Label } from '@patternfly/react-core';
import { CheckIcon } from '@patternfly/react-icons';
import { useTranslation } from 'react-i18next';
import './table.css';

/** How many rows have each status; a click shows only those, or all again. */
export const StatusCounts = ({
  counts,
  chosen,
  onChoose,
}: {
  readonly counts: Readonly<Record<string, number>>;
  readonly chosen: readonly string[];
  readonly onChoose: (statuses: readonly string[]) => void;
}) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  const statuses = Object.keys(counts).sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0));
  return (
    <Flex
      gap={{ default: 'gapSm' }}
      role="group"
      aria-label={t('Counts by status')}
      className="image-cleanup-plugin__counts"
    >
      {statuses.map((status) => {
        const on = chosen.includes(status);
        return (
          <FlexItem key={status}>
            <Label
              color={on ? 'blue' : 'grey'}
              variant={on ? 'filled' : 'outline'}
              icon={on ? <CheckIcon /> : undefined}
              onClick={() =>
                onChoose(on ? chosen.filter((other) => other !== status) : [...chosen, status])
              }
            >
              {status} {counts[status]}
            </Label>
          </FlexItem>
        );
      })}
    </Flex>
  );
};
