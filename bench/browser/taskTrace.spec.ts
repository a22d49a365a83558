import { firstPagesOf } from './apiRequests';
import { longestBetween, tasksOf } from './taskTrace';

const event = (name: string, tid: number, ts: number, dur = 0, tdur = 0) => ({
  name,
  pid: 7,
  tid,
  ts,
  dur,
  tdur,
});

describe('what is measured in the browser', () => {
  it('counts tasks of the thread that the page runs on, by the page’s clock', () => {
    const events = [
      event('RunTask', 1, 500_000, 90_000, 30_000),
      event('RunTask', 2, 600_000, 900_000, 900_000),
      event('image-cleanup-bench', 1, 1_000_000),
    ];
    expect(tasksOf(events, 700)).toEqual([{ start: 200, duration: 90, cpu: 30 }]);
    expect(() => tasksOf(events.slice(0, 2), 700)).toThrow('not whole');
  });

  it('counts a task that began before the moment and held it up', () => {
    const tasks = [
      { start: 0, duration: 300, cpu: 200 },
      { start: 350, duration: 100, cpu: 20 },
      { start: 500, duration: 60, cpu: 50 },
    ];
    expect(longestBetween(tasks, 400, 550)).toEqual({ duration: 100, cpu: 50 });
    expect(longestBetween(tasks, 600, 700)).toEqual({ duration: 0, cpu: 0 });
  });

  it('takes each list once for the bare read, however often the page read it', () => {
    const requests = [
      '/api/kubernetes/api/v1/pods?limit=500',
      '/api/kubernetes/api/v1/pods?limit=500&continue=x',
      '/api/kubernetes/api/v1/pods?limit=500',
      '/api/kubernetes/apis/apps/v1/deployments?limit=500',
    ].map((path) => ({ path, start: 1 }));
    expect(firstPagesOf(requests)).toEqual([requests[0]?.path, requests[3]?.path]);
  });
});
