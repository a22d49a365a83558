import { useEffect, useMemo, useRef } from 'react';
import {
  useK8sWatchResource,
  type K8sResourceCommon,
  type WatchK8sResource,
} from '@openshift-console/dynamic-plugin-sdk';
import { apiKinds } from '../../domain/snapshot/kinds/apiKinds';
import type { SnapshotIntake } from '../../domain/snapshot/lists';
import type { LiveKind } from '../../cluster/read/kinds';
import type { Connection } from '../../cluster/request/connection';
import { consoleConnection } from '../connection/consoleConnection';
import { SignalIntake, type LiveChange, type ShownObject } from '../../cluster/live/signalIntake';

/** What is watched, and who is told. */
export interface LiveSignalsOptions {
  /** The project to watch; null for the whole cluster, which takes the right to list there. */
  readonly project: string | null;
  /** Kinds to watch, as `ReadReport.live` has them; none before the first complete read. */
  readonly enabledKinds: readonly LiveKind[];
  /** Grows with each complete read, such as its number: everything is compared anew then. */
  readonly read: number;
  readonly intake: SnapshotIntake;
  readonly onChange: (change: LiveChange) => void;
  readonly connection?: Connection;
}

/** How well the signals come. */
export interface LiveSignals {
  /** Kinds whose hook reports an error: what is shown is as of the last read. */
  readonly failing: readonly LiveKind[];
}

const resourceFor = (
  kind: LiveKind,
  project: string | null,
  enabled: boolean,
): WatchK8sResource | null => {
  if (!enabled) return null;
  const { group, version } = apiKinds[kind];
  return {
    groupVersionKind: { ...(group === '' ? {} : { group }), version, kind },
    isList: true,
    namespaced: true,
    partialMetadata: true,
    ...(project === null ? {} : { namespace: project }),
  };
};

const shownOf = (data: unknown): readonly ShownObject[] => {
  if (!Array.isArray(data)) return [];
  const objects = data as readonly K8sResourceCommon[];
  return objects.flatMap(({ metadata }) =>
    metadata?.uid && metadata.name && metadata.resourceVersion
      ? [
          {
            name: metadata.name,
            namespace: metadata.namespace ?? '',
            uid: metadata.uid,
            resourceVersion: metadata.resourceVersion,
          },
        ]
      : [],
  );
};

/** Watches one kind, and hands what its hook shows to the intake of signals. */
const useSignalsOf = (
  kind: LiveKind,
  { project, enabledKinds, read, intake }: LiveSignalsOptions,
  signals: { readonly current: SignalIntake | null },
): boolean => {
  const enabled = enabledKinds.includes(kind);
  const resource = useMemo(() => resourceFor(kind, project, enabled), [kind, project, enabled]);
  const watched = useK8sWatchResource<K8sResourceCommon[]>(resource);
  const data: unknown = watched[0];
  const error: unknown = watched[2];
  useEffect(() => {
    if (enabled) signals.current?.offer(kind, shownOf(data));
  }, [kind, enabled, data, read, intake, signals]);
  return enabled && Boolean(error);
};

/**
 * Tells what changed since the last complete read, by the console's hooks on image streams, pods
 * and deployment configs. A hook calls the first 250 objects of a list loaded, and falls back to them
 * after a broken connection without an error, so what it shows is only ever a sign to read that
 * object: it adds, and never takes anything away.
 */
export const useLiveSignals = (options: LiveSignalsOptions): LiveSignals => {
  const { intake, onChange, read, project, connection = consoleConnection } = options;
  const signals = useRef<SignalIntake | null>(null);
  const tell = useRef(onChange);
  useEffect(() => {
    tell.current = onChange;
  }, [onChange]);
  useEffect(() => {
    const opened = new SignalIntake(intake, connection, project, (change) => tell.current(change));
    signals.current = opened;
    return () => {
      opened.close();
      signals.current = null;
    };
  }, [intake, connection, project]);
  // Before the hooks below offer their objects again, which they do for each read.
  useEffect(() => signals.current?.compareAnew(), [read]);
  const streams = useSignalsOf('ImageStream', options, signals);
  const pods = useSignalsOf('Pod', options, signals);
  const deploymentConfigs = useSignalsOf('DeploymentConfig', options, signals);
  return useMemo(() => {
    const failing: LiveKind[] = [];
    if (streams) failing.push('ImageStream');
    if (pods) failing.push('Pod');
    if (deploymentConfigs) failing.push('DeploymentConfig');
    return { failing };
  }, [streams, pods, deploymentConfigs]);
};
