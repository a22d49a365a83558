import type { ComponentType } from 'react';
import { Label, Tooltip } from '@patternfly/react-core';
import {
  CheckCircleIcon,
  EyeSlashIcon,
  OnRunningIcon,
  UndoIcon,
  UnknownIcon,
} from '@patternfly/react-icons';
import { useTranslation } from 'react-i18next';
import type { UseVerdict } from '../../domain/tags/verdict';
import { verdictMeaning, verdictName } from '../../words/facts/verdict';

const looks: Readonly<
  Record<
    UseVerdict,
    {
      readonly color: 'blue' | 'yellow' | 'orange' | 'teal' | 'green';
      readonly Icon: ComponentType;
    }
  >
> = {
  inUse: { color: 'blue', Icon: OnRunningIcon },
  unknown: { color: 'yellow', Icon: UnknownIcon },
  rollbackOnly: { color: 'orange', Icon: UndoIcon },
  unusedHere: { color: 'teal', Icon: EyeSlashIcon },
  unused: { color: 'green', Icon: CheckCircleIcon },
};

/** A verdict by name, icon and colour, with what it means when one points at it. */
export const VerdictLabel = ({
  verdict,
  count,
}: {
  readonly verdict: UseVerdict;
  /** How many have it; told after the name. */
  readonly count?: number;
}) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  const { color, Icon } = looks[verdict];
  return (
    <Tooltip content={verdictMeaning(t, verdict)}>
      <Label color={color} icon={<Icon />} isCompact tabIndex={0}>
        {verdictName(t, verdict)}
        {count === undefined ? null : ` ${count}`}
      </Label>
    </Tooltip>
  );
};
