import { act, renderHook, waitFor } from '@testing-library/react';
import { useAnswer } from './useAnswer';

const open = (ask: (() => Promise<string>) | null, subject = 'a') =>
  renderHook(
    (props: { ask: (() => Promise<string>) | null; subject: string }) =>
      useAnswer(props.ask, props.subject),
    { initialProps: { ask, subject } },
  );

describe('a question', () => {
  it('that fails is told, and can be asked again', async () => {
    let works = false;
    const ask = async () => {
      if (!works) throw new Error('out of order');
      return 'seven';
    };
    const { result } = open(ask);
    await waitFor(() => expect(result.current.error).toEqual(new Error('out of order')));
    works = true;
    act(() => result.current.retry());
    await waitFor(() => expect(result.current).toMatchObject({ value: 'seven', error: null }));
  });

  it('about the same keeps its answer until the next one is there, or fails', async () => {
    const { result, rerender } = open(() => Promise.resolve('one'));
    await waitFor(() => expect(result.current.value).toBe('one'));
    const failing = () => Promise.reject(new Error('no'));
    rerender({ ask: failing, subject: 'a' });
    expect(result.current.value).toBe('one');
    await waitFor(() => expect(result.current.error).not.toBeNull());
    expect(result.current.value).toBe('one');
  });

  it('about something else drops it', async () => {
    const { result, rerender } = open(() => Promise.resolve('one'));
    await waitFor(() => expect(result.current.value).toBe('one'));
    rerender({ ask: null, subject: 'b' });
    expect(result.current.value).toBeNull();
  });
});
