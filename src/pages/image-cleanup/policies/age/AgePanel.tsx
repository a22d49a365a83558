import { useTranslation } from 'react-i18next';
import type { PolicyInput, PolicyProblem } from '../../../../domain/policies/age/policy';
import { policyInWords } from '../../../../words/policies/age/policy';
import { FoldedPolicy } from '../../../../ui/form/FoldedPolicy';
import { PolicyForm } from './AgeForm';

/** The policy by age: in words while it is closed, as a form while it is open. */
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
  return (
    <FoldedPolicy sentences={policyInWords(t, policy)} wrong={problems.length > 0}>
      <PolicyForm
        policy={policy}
        problems={problems}
        mayIncludeSystemProjects={mayIncludeSystemProjects}
        onChange={onChange}
      />
    </FoldedPolicy>
  );
};
