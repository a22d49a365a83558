import { useTranslation } from 'react-i18next';
import type { AgeOptions } from '../../../../domain/policies/age/ageFields';
import type { AgeProblem } from '../../../../domain/policies/age/ageProblem';
import { policyInWords } from '../../../../words/policies/age/policy';
import { FoldedPolicy } from '../../../../ui/form/FoldedPolicy';
import { AgeForm } from './AgeForm';

/** The policy by age: in words while it is closed, as a form while it is open. */
export const AgePanel = ({
  options,
  problems,
  mayIncludeSystemProjects,
  onChange,
}: {
  readonly options: AgeOptions;
  readonly problems: readonly AgeProblem[];
  readonly mayIncludeSystemProjects: boolean;
  readonly onChange: (change: Partial<AgeOptions>) => void;
}) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  return (
    <FoldedPolicy sentences={policyInWords(t, options)} wrong={problems.length > 0}>
      <AgeForm
        options={options}
        problems={problems}
        mayIncludeSystemProjects={mayIncludeSystemProjects}
        onChange={onChange}
      />
    </FoldedPolicy>
  );
};
