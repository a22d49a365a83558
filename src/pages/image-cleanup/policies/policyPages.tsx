import { lazy, type ComponentType } from 'react';
import type { PolicyKind } from '../../../domain/policies/options';
import type { Ground } from '../state/ground';
import { AgeWorkspace } from './age/AgeWorkspace';

/** Loaded when it is chosen: most who open the page never prune. */
const PruneWorkspace = lazy(async () => ({
  default: (await import('./oc/PruneWorkspace')).PruneWorkspace,
}));

/** The page of each policy. */
export const policyPages: {
  readonly [K in PolicyKind]: ComponentType<{ readonly ground: Ground }>;
} = {
  age: AgeWorkspace,
  oc: ({ ground }) => <PruneWorkspace ground={ground} kind="oc" />,
  size: ({ ground }) => <PruneWorkspace ground={ground} kind="size" />,
};
