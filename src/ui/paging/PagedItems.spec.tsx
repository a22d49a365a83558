import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PagedItems } from './PagedItems';

const numbers = (count: number) => Array.from({ length: count }, (_none, at) => `item ${at + 1}`);

const List = ({ items }: { readonly items: readonly string[] }) => (
  <PagedItems items={items}>{(shown) => shown.map((item) => <p key={item}>{item}</p>)}</PagedItems>
);

describe('a long list', () => {
  it('builds one page at a time', async () => {
    render(<List items={numbers(45)} />);
    expect(screen.getByText('item 20')).toBeInTheDocument();
    expect(screen.queryByText('item 21')).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: /next/i }));
    expect(screen.getByText('item 40')).toBeInTheDocument();
    expect(screen.queryByText('item 1')).not.toBeInTheDocument();
  });

  it('has no pages where one is enough', () => {
    render(<List items={numbers(20)} />);
    expect(screen.queryByRole('button', { name: /next/i })).not.toBeInTheDocument();
  });

  it('goes back to a page that is there when items are taken away', async () => {
    const { rerender } = render(<List items={numbers(25)} />);
    await userEvent.click(screen.getByRole('button', { name: /next/i }));
    rerender(<List items={numbers(5)} />);
    expect(screen.getByText('item 5')).toBeInTheDocument();
  });
});
