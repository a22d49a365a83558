import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { InvalidReferencesAlert } from './InvalidReferencesAlert';

it('shows each reference as it is written, where it stands, and what is wrong with it', async () => {
  const reference = {
    kind: 'CronJob',
    namespace: 'shop',
    name: 'nightly',
    place: 'container',
    placeName: 'job',
    text: 'Bad Image',
    message: 'invalid reference format',
  } as const;
  render(
    <MemoryRouter>
      <InvalidReferencesAlert references={[reference]} />
    </MemoryRouter>,
  );
  await userEvent.click(screen.getByRole('button'));
  expect(screen.getByRole('listitem')).toHaveTextContent(
    'nightly in shop, container job: “Bad Image” (invalid reference format)',
  );
  expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent(
    '1 reference cannot be read; it counts as in use',
  );
});
