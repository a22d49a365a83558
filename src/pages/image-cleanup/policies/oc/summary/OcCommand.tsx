import { Content } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { PruneOptions } from '../../../../../domain/policies/oc/options/pruneFields';
import type { BeyondOc } from '../../../../../words/policies/oc/beyondOc';
import { commandSentences } from '../../../../../words/policies/oc/beyondOc';
import { Command } from './Command';

/** A prune as a command that changes nothing, with what `oc` does differently. */
export const OcCommand = ({
  label,
  command,
  input,
  beyond,
}: {
  readonly label: string;
  /** Without `--confirm`. */
  readonly command: string;
  readonly input: Pick<PruneOptions, 'protections' | 'pruneRegistry'>;
  readonly beyond: BeyondOc;
}) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  return (
    <>
      <Command label={label} command={command} />
      <Content component="small">{commandSentences(t, input, beyond).join(' ')}</Content>
    </>
  );
};
