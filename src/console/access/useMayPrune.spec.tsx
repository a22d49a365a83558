import { asObject, objectAt } from '../../domain/json/json';
import { render, screen } from '@testing-library/react';
import { ScriptedConnection } from '../../cluster/testing/scriptedConnection';
import { useMayPrune } from './useMayPrune';

const connection = new ScriptedConnection(({ body }) => {
  const attributes = objectAt(objectAt(asObject(body), 'spec'), 'resourceAttributes');
  return { status: { allowed: attributes['namespace'] === 'shop' } };
});

const Shown = ({ projects }: { readonly projects: readonly string[] }) => {
  const access = useMayPrune(projects, connection);
  const answers = projects.map((project) => `${project} ${access.mayTrim(project)}`);
  return (
    <p>{[access.asking ? 'asking' : `images ${access.mayDeleteImages}`, ...answers].join()}</p>
  );
};

it('knows nothing at first, then what the user may prune', async () => {
  render(<Shown projects={['shop', 'prod']} />);
  expect(screen.getByText('asking,shop notKnown,prod notKnown')).toBeInTheDocument();
  expect(await screen.findByText('images no,shop yes,prod no')).toBeInTheDocument();
});
