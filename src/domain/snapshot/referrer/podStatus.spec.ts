import { podStatus } from './podStatus';

const running = { state: { running: {} }, ready: true };
const waiting = (reason: string) => ({ state: { waiting: { reason } } });
const ended = (terminated: object) => ({ state: { terminated } });

describe('the state of a pod, as the console names it', () => {
  it.each<[string, object]>([
    ['Running', { phase: 'Running', containerStatuses: [running] }],
    ['Pending', { phase: 'Pending' }],
    ['Succeeded', { phase: 'Succeeded' }],
    ['Unknown', { phase: 'Running', reason: 'NodeLost' }],
    ['Evicted', { phase: 'Failed', reason: 'Evicted' }],
    ['CrashLoopBackOff', { phase: 'Running', containerStatuses: [waiting('CrashLoopBackOff')] }],
    ['ImagePullBackOff', { phase: 'Pending', containerStatuses: [waiting('ImagePullBackOff')] }],
    ['ErrImagePull', { phase: 'Pending', containerStatuses: [running, waiting('ErrImagePull')] }],
    ['Completed', { phase: 'Succeeded', containerStatuses: [ended({ reason: 'Completed' })] }],
    ['Running', { phase: 'Running', containerStatuses: [running, ended({ reason: 'Completed' })] }],
    ['Error', { phase: 'Failed', containerStatuses: [ended({ reason: 'Error', exitCode: 1 })] }],
    ['OOMKilled', { phase: 'Failed', containerStatuses: [ended({ reason: 'OOMKilled' })] }],
    ['ExitCode:3', { phase: 'Failed', containerStatuses: [ended({ exitCode: 3 })] }],
    ['Signal:9', { phase: 'Failed', containerStatuses: [ended({ signal: 9, exitCode: 137 })] }],
    [
      'Init:0/2',
      { phase: 'Pending', initContainerStatuses: [waiting('PodInitializing'), waiting('')] },
    ],
    [
      'Init:1/2',
      {
        phase: 'Pending',
        initContainerStatuses: [ended({ exitCode: 0 }), { state: { running: {} } }],
      },
    ],
    [
      'Init:CrashLoopBackOff',
      { phase: 'Pending', initContainerStatuses: [waiting('CrashLoopBackOff')] },
    ],
    [
      'Init:Error',
      { phase: 'Pending', initContainerStatuses: [ended({ reason: 'Error', exitCode: 1 })] },
    ],
    ['Init:ExitCode:2', { phase: 'Pending', initContainerStatuses: [ended({ exitCode: 2 })] }],
    [
      'Running',
      {
        phase: 'Running',
        initContainerStatuses: [{ name: 'proxy', started: true, state: { running: {} } }],
        containerStatuses: [running],
      },
    ],
    ['', {}],
  ])('is %s', (expected, status) => {
    const spec = { initContainers: [{ name: 'proxy', restartPolicy: 'Always' }] };
    expect(podStatus({ metadata: {}, spec, status })).toBe(expected);
  });

  it('is Terminating once its deletion began', () => {
    expect(
      podStatus({
        metadata: { deletionTimestamp: '2026-01-01T00:00:00Z' },
        status: { phase: 'Running', containerStatuses: [running] },
      }),
    ).toBe('Terminating');
  });
});
