import type { ComponentType } from 'react';
import { StackItem } from '@patternfly/react-core';
import type { PolicyKind } from '../../../domain/policies/options';
import { lazyPart } from '../frame/lazyPart';
import { PageFrame } from '../frame/PageFrame';
import { CannotGoOn } from '../frame/ViewState';
import type { Ground } from '../state/ground';
import { AgeWorkspace } from './age/AgeWorkspace';

/** Loaded when it is chosen: most who open the page never prune. */
const PruneWorkspace = lazyPart(
  async () => (await import('./oc/PruneWorkspace')).PruneWorkspace,
  ({ ground, kind, error }) => (
    <PageFrame ground={ground} kind={kind} action={null}>
      <StackItem>
        <CannotGoOn error={error} />
      </StackItem>
    </PageFrame>
  ),
);

/** The page of each policy. */
export const policyPages: {
  readonly [K in PolicyKind]: ComponentType<{ readonly ground: Ground }>;
} = {
  age: AgeWorkspace,
  oc: ({ ground }) => <PruneWorkspace ground={ground} kind="oc" />,
  size: ({ ground }) => <PruneWorkspace ground={ground} kind="size" />,
};
