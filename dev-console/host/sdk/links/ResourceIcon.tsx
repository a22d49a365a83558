import type { ResourceIconProps } from '@openshift-console/dynamic-plugin-sdk';
import { staticModelOf } from './resourcePath';

/** The colours of the console's kinds; every other kind has that of custom resources. */
const COLOURS: Record<string, string> = {
  ImageStream: 'image',
  ImageStreamTag: 'image',
  Pod: 'pod',
  Deployment: 'workload',
  DeploymentConfig: 'workload',
  ReplicaSet: 'workload',
  ReplicationController: 'workload',
  StatefulSet: 'workload',
  DaemonSet: 'workload',
  Job: 'workload',
  CronJob: 'workload',
  Build: 'build',
  BuildConfig: 'build',
  Namespace: 'namespace',
  Project: 'namespace',
};

/** The round badge of a kind, such as IS for an ImageStream. */
export const ResourceIcon = ({ className, kind, groupVersionKind }: ResourceIconProps) => {
  const reference = groupVersionKind ?? kind;
  const model = staticModelOf(reference);
  const name = typeof reference === 'object' ? reference.kind : (reference ?? '').split('~').pop();
  const label = model?.kind ?? name ?? '';
  const abbreviation = model?.abbr ?? label.replaceAll(/[a-z]/g, '').slice(0, 4);
  const colour = COLOURS[label] ?? 'other';
  return (
    <>
      <span className="local-console-visually-hidden">{label}</span>
      <span
        aria-hidden
        className={`local-console-kind local-console-kind--${colour} ${className ?? ''}`}
        title={label}
      >
        {abbreviation}
      </span>
    </>
  );
};
