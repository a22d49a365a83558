import { render, screen, waitFor } from '@testing-library/react';
import type { K8sResourceCommon, WatchK8sResource } from '@openshift-console/dynamic-plugin-sdk';
import { NotingIntake } from '../../cluster/testing/notingIntake';
import { ScriptedConnection } from '../../cluster/testing/scriptedConnection';
import { scriptedConsole } from '../testing/scriptedConsole';
import type { LiveKind } from '../../cluster/read/kinds';
import type { LiveChange } from '../../cluster/live/signalIntake';
import { useLiveSignals } from './useLiveSignals';

jest.mock('@openshift-console/dynamic-plugin-sdk', () =>
  jest.requireActual<object>('../testing/scriptedConsole'),
);

const objects = (names: readonly string[]): K8sResourceCommon[] =>
  names.map((name) => ({
    metadata: { name, namespace: 'shop', uid: `uid-${name}`, resourceVersion: '1' },
  }));

interface Place {
  readonly intake: NotingIntake;
  readonly connection: ScriptedConnection;
  readonly kinds: readonly LiveKind[];
  readonly onChange: (change: LiveChange) => void;
  readonly read?: number;
}

const Watching = ({ intake, connection, kinds, onChange, read = 1 }: Place) => {
  const { failing } = useLiveSignals({
    project: 'shop',
    enabledKinds: kinds,
    read,
    intake,
    connection,
    onChange,
  });
  return <p>{failing.length === 0 ? 'well' : failing.join(' ')}</p>;
};

const place = (kinds: readonly LiveKind[]): Place & { readonly changes: LiveChange[] } => {
  const changes: LiveChange[] = [];
  return {
    intake: new NotingIntake(),
    connection: new ScriptedConnection(({ path }) => ({
      metadata: { name: path.split('/').at(-1) },
    })),
    kinds,
    changes,
    onChange: (change) => changes.push(change),
  };
};

it('watches metadata of the enabled kinds in the project, and reads what is new', async () => {
  const watched: WatchK8sResource[] = [];
  const shown = objects(['web-1']);
  scriptedConsole.watch = (resource) => {
    watched.push(resource);
    return [shown, true, null];
  };
  const { changes, ...props } = place(['Pod']);
  render(<Watching {...props} />);
  await waitFor(() => expect(props.intake.objects).toEqual(['Pod/web-1']));
  await waitFor(() => expect(changes).toEqual([{ kind: 'Pod', taken: 1, unread: 0 }]));
  expect(watched[0]).toEqual({
    groupVersionKind: { version: 'v1', kind: 'Pod' },
    isList: true,
    namespaced: true,
    partialMetadata: true,
    namespace: 'shop',
  });
  expect(watched.every(({ groupVersionKind }) => groupVersionKind?.kind === 'Pod')).toBe(true);
});

it('watches nothing before there was a read', () => {
  let asked = 0;
  scriptedConsole.watch = () => {
    asked += 1;
    return [[], true, null];
  };
  render(<Watching {...place([])} />);
  expect(asked).toBe(0);
});

it('says which hook fails, and still takes what it shows for a sign', async () => {
  const shown = objects(['web-1']);
  scriptedConsole.watch = () => [shown, true, 'The provided continue parameter is too old'];
  const { changes: _, ...props } = place(['Pod']);
  render(<Watching {...props} />);
  expect(screen.getByText('Pod')).toBeInTheDocument();
  await waitFor(() => expect(props.intake.objects).toEqual(['Pod/web-1']));
});

it('compares what is shown anew after each read', async () => {
  const shown = objects(['web-1']);
  scriptedConsole.watch = () => [shown, true, null];
  const { changes: _, ...props } = place(['Pod']);
  props.intake.known.set('uid-web-1', '1');
  const { rerender } = render(<Watching {...props} />);
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(props.intake.objects).toEqual([]);
  props.intake.known.clear();
  rerender(<Watching {...props} read={2} />);
  await waitFor(() => expect(props.intake.objects).toEqual(['Pod/web-1']));
});
