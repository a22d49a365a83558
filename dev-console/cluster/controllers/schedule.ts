/** Does something a little later, unless everything was stopped meanwhile. */
export interface Schedule {
  /** @param key a later call with the same key before the time is over does nothing */
  after(milliseconds: number, key: string, work: () => void): void;
  stop(): void;
}

/** @returns a schedule whose timers do not keep the process alive */
export const createSchedule = (): Schedule => {
  const timers = new Map<string, NodeJS.Timeout>();
  return {
    after: (milliseconds, key, work) => {
      if (timers.has(key)) return;
      const timer = setTimeout(() => {
        timers.delete(key);
        work();
      }, milliseconds);
      timer.unref();
      timers.set(key, timer);
    },
    stop: () => {
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
    },
  };
};
