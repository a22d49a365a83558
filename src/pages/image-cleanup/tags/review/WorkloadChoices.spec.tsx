import { render, screen, within } from '@testing-library/react';
import type { DeletionAccess, MissingRight } from '../../../../cluster/access/mayDelete';
import type { Permission } from '../../../../domain/model/permission';
import type { WorkloadRow } from '../../../../domain/tags/rows/workloadRows';
import { WorkloadChoices } from './WorkloadChoices';

const web: WorkloadRow = {
  key: 'Pod/shop/web-1',
  kind: 'Pod',
  namespace: 'shop',
  name: 'web-1',
  uid: 'uid-web-1',
  status: 'Running',
  created: 0,
  replicas: null,
  tags: ['shop/app:v1'],
  topOwner: null,
  comesBack: null,
  scalable: {
    kind: 'Deployment',
    apiVersion: 'apps/v1',
    namespace: 'shop',
    name: 'web',
    uid: 'uid-web',
  },
  acts: ['inUse'],
};

const deployments: MissingRight = {
  verb: 'patch',
  group: 'apps',
  resource: 'deployments',
  subresource: 'scale',
  permission: 'scaleDeployment',
  project: 'shop',
  answer: 'no',
  message: '',
};
const pods: MissingRight = {
  ...deployments,
  verb: 'delete',
  group: '',
  resource: 'pods',
  subresource: '',
  permission: 'deletePod',
};

const accessWithout = (...missing: readonly MissingRight[]): DeletionAccess => ({
  may: (project: string, permission: Permission) =>
    missing.find((right) => right.project === project && right.permission === permission)?.answer ??
    'yes',
  missing,
});

const choiceOf = (access: DeletionAccess, row = web) => {
  render(
    <WorkloadChoices
      workloads={[{ row, choice: 'leave', offered: ['delete', 'scale', 'leave'] }]}
      access={access}
      onChoose={() => undefined}
    />,
  );
  const select = screen.getByRole('combobox', { name: `What becomes of ${row.key}` });
  const offered = within(select)
    .getAllByRole('option')
    .map(({ textContent }) => textContent);
  return { select, offered };
};

const scale = 'Scale Deployment web to zero';

describe('what can become of a pod', () => {
  it('is all that its user may do', () => {
    const { select, offered } = choiceOf(accessWithout());
    expect(offered).toEqual(['Delete', scale, 'Leave as it is']);
    expect(select).not.toHaveAccessibleDescription();
  });

  it('is not to scale its owner where the user may not, with the right that is missing', () => {
    const { select, offered } = choiceOf(accessWithout(deployments));
    expect(offered).toEqual(['Delete', 'Leave as it is']);
    expect(select).toHaveAccessibleDescription('You may not patch deployments/scale in shop.');
  });

  it('is not to delete it where the user may not, with the right that is missing', () => {
    const { select, offered } = choiceOf(accessWithout(pods, deployments));
    expect(offered).toEqual(['Leave as it is']);
    expect(select).toHaveAccessibleDescription(
      'You may not delete pods in shop. You may not patch deployments/scale in shop.',
    );
  });

  it('does not depend on what may not be done elsewhere, or could not be asked', () => {
    const { select, offered } = choiceOf(
      accessWithout({ ...pods, project: 'billing' }, { ...deployments, answer: 'notKnown' }),
    );
    expect(offered).toEqual(['Delete', scale, 'Leave as it is']);
    expect(select).not.toHaveAccessibleDescription();
  });

  it('says nothing of scaling where nothing can be scaled', () => {
    const { select, offered } = choiceOf(accessWithout(deployments), { ...web, scalable: null });
    expect(offered).toEqual(['Delete', 'Leave as it is']);
    expect(select).not.toHaveAccessibleDescription();
  });
});
