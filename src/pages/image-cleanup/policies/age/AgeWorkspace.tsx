import { policyInWords } from '../../../../words/policies/age/policy';
import type { Ground } from '../../state/ground';
import { usePlanner } from '../../state/usePlanner';
import { TagWorkspace } from '../../tags/TagWorkspace';
import { AgePanel } from './AgePanel';
import { useAgeInUrl } from './useAgeInUrl';

/** The page for the policy by age. */
export const AgeWorkspace = ({ ground }: { readonly ground: Ground }) => {
  const { session, reader } = ground;
  const { draft, settled, change } = useAgeInUrl();
  const plan = usePlanner(session, 'age', settled, reader.version);
  return (
    <TagWorkspace
      ground={ground}
      kind="age"
      plan={plan}
      options={settled}
      policyInWords={policyInWords}
      panel={
        <AgePanel
          options={draft}
          problems={plan.problems}
          mayIncludeSystemProjects={reader.report?.clusterWide ?? false}
          onChange={change}
        />
      }
    />
  );
};
