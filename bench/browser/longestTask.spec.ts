import { longestBetween } from './watchedPage';
import { firstPagesOf } from './apiRequests';

describe('what is measured in the browser', () => {
  it('counts a task that began before the moment and held it up', () => {
    const tasks = [
      { start: 0, duration: 300 },
      { start: 350, duration: 100 },
      { start: 500, duration: 60 },
    ];
    expect(longestBetween(tasks, 400, 550)).toBe(100);
    expect(longestBetween(tasks, 600, 700)).toBe(0);
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
