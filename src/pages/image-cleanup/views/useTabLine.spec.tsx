import { render, waitFor } from '@testing-library/react';
import { useTabLine } from './useTabLine';

const Around = ({ titles }: { readonly titles: readonly string[] }) => (
  <div ref={useTabLine()}>
    <ul role="tablist">
      {titles.map((title) => (
        <li key={title}>{title}</li>
      ))}
    </ul>
    <p>{titles.length} tabs</p>
  </div>
);

it('has the line measured again when a tab goes or says something else, and only then', async () => {
  let measured = 0;
  const count = () => (measured += 1);
  window.addEventListener('resize', count);
  const { rerender } = render(<Around titles={['one', 'two']} />);
  rerender(<Around titles={['one', 'two']} />);
  expect(measured).toBe(0);
  rerender(<Around titles={['one']} />);
  await waitFor(() => expect(measured).toBe(1));
  rerender(<Around titles={['one more']} />);
  await waitFor(() => expect(measured).toBe(2));
  window.removeEventListener('resize', count);
});
