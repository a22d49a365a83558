import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter, useLocation, useNavigate } from 'react-router';
import { useAgeInUrl } from './useAgeInUrl';

const useProbe = () => ({
  ...useAgeInUrl(),
  search: useLocation().search,
  go: useNavigate(),
});

const open = (query: string) =>
  renderHook(useProbe, {
    wrapper: ({ children }: { children: ReactNode }) => (
      <MemoryRouter initialEntries={[`/image-cleanup/ns/shop${query}`]}>{children}</MemoryRouter>
    ),
  });

describe('the policy in the URL', () => {
  it('is read from a bookmark', () => {
    const { result } = open('?remove_older_than=90&protect_in_use=false');
    expect(result.current.settled).toMatchObject({ olderThan: '90', protectInUse: false });
  });

  it('is written after a pause, and keeps what is not its own', async () => {
    const { result } = open('?view=podStatuses');
    act(() => result.current.change({ olderThan: '7' }));
    expect(result.current.draft.olderThan).toBe('7');
    expect(result.current.settled.olderThan).toBe('30');
    await waitFor(() => expect(result.current.settled.olderThan).toBe('7'));
    expect(result.current.search).toBe('?view=podStatuses&remove_older_than=7');
  });

  it('does not take back what is typed while the URL catches up', async () => {
    const { result } = open('');
    act(() => result.current.change({ tags: 'v' }));
    await waitFor(() => expect(result.current.search).toBe('?tag_name=v'));
    act(() => result.current.change({ tags: 'v1' }));
    expect(result.current.draft.tags).toBe('v1');
    await waitFor(() => expect(result.current.search).toBe('?tag_name=v1'));
    expect(result.current.draft.tags).toBe('v1');
  });

  it('follows a link to another policy', async () => {
    const { result } = open('?remove_older_than=90');
    await act(async () => result.current.go('/image-cleanup/ns/shop?remove_older_than=5'));
    expect(result.current.draft.olderThan).toBe('5');
    expect(result.current.settled.olderThan).toBe('5');
  });
});
