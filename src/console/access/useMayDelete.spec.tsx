import { asObject, objectAt } from '../../domain/json/json';
import { render, screen } from '@testing-library/react';
import { ScriptedConnection } from '../../cluster/testing/scriptedConnection';
import { useMayDelete } from './useMayDelete';

const connection = new ScriptedConnection(({ body }) => {
  const attributes = objectAt(objectAt(asObject(body), 'spec'), 'resourceAttributes');
  return { status: { allowed: attributes['namespace'] === 'shop' } };
});

const Shown = ({ projects }: { readonly projects: readonly string[] }) => {
  const access = useMayDelete(projects, connection);
  const answers = projects.map((project) => `${project} ${access.may(project, 'deleteTag')}`);
  return <p>{access.asking ? `asking, ${answers.join(', ')}` : answers.join(', ')}</p>;
};

it('knows nothing at first, then what the user may in each project', async () => {
  render(<Shown projects={['shop', 'prod']} />);
  expect(screen.getByText('asking, shop notKnown, prod notKnown')).toBeInTheDocument();
  expect(await screen.findByText('shop yes, prod no')).toBeInTheDocument();
});

it('asks again for other projects, and keeps what it knows meanwhile', async () => {
  const { rerender } = render(<Shown projects={['shop']} />);
  expect(await screen.findByText('shop yes')).toBeInTheDocument();
  rerender(<Shown projects={['shop', 'tags']} />);
  expect(screen.getByText('asking, shop yes, tags notKnown')).toBeInTheDocument();
  expect(await screen.findByText('shop yes, tags no')).toBeInTheDocument();
});
