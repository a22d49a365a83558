import { render, screen } from '@testing-library/react';
import { HardPruneHint } from './HardPruneHint';

const READ_ONLY = 'oc patch configs.imageregistry.operator.openshift.io/cluster --type=merge -p';
const REGISTRY = '-n openshift-image-registry';

it('tells the whole way of a hard prune, which ends with a registry that takes pushes', () => {
  render(<HardPruneHint />);
  const commands = screen.getAllByRole<HTMLInputElement>('textbox', { hidden: true });
  expect(commands.map(({ value }) => value)).toEqual([
    `oc adm policy add-cluster-role-to-user system:image-pruner -z registry ${REGISTRY}`,
    `${READ_ONLY} '{"spec":{"readOnly":true}}'`,
    `oc rollout status deployment/image-registry ${REGISTRY}`,
    `oc exec ${REGISTRY} deployment/image-registry -- /usr/bin/dockerregistry -prune=check`,
    `oc exec ${REGISTRY} deployment/image-registry -- /usr/bin/dockerregistry -prune=delete`,
    `${READ_ONLY} '{"spec":{"readOnly":false}}'`,
    `oc rollout restart deployment/image-registry ${REGISTRY}`,
  ]);
});
