import { useState } from 'react';
import { ExpandableSection, Flex, FlexItem, Label } from '@patternfly/react-core';
import { ExclamationCircleIcon } from '@patternfly/react-icons';
import { useTranslation } from 'react-i18next';
import type { PolicyInput, PolicyProblem } from '../../../domain/policy/policy';
import { policyInWords } from '../words/policy';
import { PolicyForm } from './PolicyForm';

/** The policy: in words while it is closed, as a form while it is open. */
export const PolicyPanel = ({
  policy,
  problems,
  mayIncludeSystemProjects,
  onChange,
}: {
  readonly policy: PolicyInput;
  readonly problems: readonly PolicyProblem[];
  readonly mayIncludeSystemProjects: boolean;
  readonly onChange: (change: Partial<PolicyInput>) => void;
}) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  const [open, setOpen] = useState(false);
  const wrong = problems.length > 0;
  return (
    <>
      {!open && (
        <Flex gap={{ default: 'gapXs' }} role="group" aria-label={t('Policy in words')}>
          {policyInWords(t, policy).map((sentence) => (
            <FlexItem key={sentence}>
              <Label isCompact variant="outline">
                {sentence}
              </Label>
            </FlexItem>
          ))}
          {wrong && (
            <FlexItem>
              <Label isCompact status="danger" icon={<ExclamationCircleIcon />}>
                {t('The policy has a mistake: what is shown is by the last one without')}
              </Label>
            </FlexItem>
          )}
        </Flex>
      )}
      <ExpandableSection
        toggleText={open ? t('Hide the policy') : t('Change the policy')}
        isExpanded={open}
        onToggle={(_event, expanded) => setOpen(expanded)}
      >
        <PolicyForm
          policy={policy}
          problems={problems}
          mayIncludeSystemProjects={mayIncludeSystemProjects}
          onChange={onChange}
        />
      </ExpandableSection>
    </>
  );
};
