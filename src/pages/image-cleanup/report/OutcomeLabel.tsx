import type { ComponentType } from 'react';
import { Label } from '@patternfly/react-core';
import {
  BanIcon,
  CheckCircleIcon,
  ExclamationCircleIcon,
  MinusCircleIcon,
  SyncAltIcon,
  UnknownIcon,
} from '@patternfly/react-icons';
import { useTranslation } from 'react-i18next';
import type { Outcome } from '../../../domain/model/outcome';
import { outcomeName } from '../../../words/run/outcome';

const looks: Readonly<
  Record<
    Outcome['state'],
    { readonly color: 'green' | 'grey' | 'orange' | 'red' | 'yellow'; readonly Icon: ComponentType }
  >
> = {
  deleted: { color: 'green', Icon: CheckCircleIcon },
  scaled: { color: 'green', Icon: CheckCircleIcon },
  trimmed: { color: 'green', Icon: CheckCircleIcon },
  wouldSucceed: { color: 'green', Icon: CheckCircleIcon },
  alreadyGone: { color: 'grey', Icon: MinusCircleIcon },
  changed: { color: 'orange', Icon: SyncAltIcon },
  notPermitted: { color: 'red', Icon: BanIcon },
  failed: { color: 'red', Icon: ExclamationCircleIcon },
  notKnown: { color: 'yellow', Icon: UnknownIcon },
  notAttempted: { color: 'grey', Icon: MinusCircleIcon },
};

/** An outcome by name, icon and colour. */
export const OutcomeLabel = ({
  state,
  count,
  chosen,
  onClick,
}: {
  readonly state: Outcome['state'];
  /** How many objects came to it; told after the name. */
  readonly count?: number | undefined;
  /** Whether only such objects are shown; without a click it means nothing. */
  readonly chosen?: boolean;
  readonly onClick?: () => void;
}) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  const { color, Icon } = looks[state];
  return (
    <Label
      color={color}
      icon={<Icon />}
      isCompact={onClick === undefined}
      variant={chosen === false ? 'outline' : 'filled'}
      {...(onClick && { onClick })}
    >
      {outcomeName(t, state)}
      {count === undefined ? null : ` ${count}`}
    </Label>
  );
};
