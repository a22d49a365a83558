import { renderHook } from '@testing-library/react';
import { useTabLine } from './useTabLine';

describe('the line under the chosen tab', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('is measured once more after each choice, when the tabs have settled', () => {
    let measured = 0;
    const count = () => (measured += 1);
    window.addEventListener('resize', count);
    const { rerender, unmount } = renderHook(useTabLine, { initialProps: 'one' });
    rerender('two');
    jest.runAllTimers();
    expect(measured).toBe(1);
    rerender('two');
    jest.runAllTimers();
    expect(measured).toBe(1);
    rerender('three');
    unmount();
    jest.runAllTimers();
    expect(measured).toBe(1);
    window.removeEventListener('resize', count);
  });
});
