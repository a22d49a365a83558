import { readReport } from '../testing/readReport';
import { Changes } from './changes';

const open = () => {
  const told = { reads: 0, taken: 0 };
  const changes = new Changes(
    () => {
      told.reads += 1;
      return Promise.resolve(readReport());
    },
    () => {
      told.taken += 1;
    },
  );
  return { changes, told };
};

const one = { taken: 1, unread: 0 };
const seconds = (count: number) => jest.advanceTimersByTime(count * 1000);

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('changes', () => {
  it('are counted since the latest complete read', () => {
    const { changes, told } = open();
    changes.note({ taken: 2, unread: 0 });
    changes.note({ taken: 1, unread: 3 });
    expect(changes.state()).toEqual({ taken: 3, unread: 3, live: false });
    expect(told.taken).toBe(2);
    changes.setLive(true);
    changes.readEnded();
    expect(changes.state()).toEqual({ taken: 0, unread: 0, live: true });
  });

  it('have everything read anew when they have ceased for half a minute', () => {
    const { changes, told } = open();
    changes.note(one);
    seconds(29);
    changes.note(one);
    seconds(29);
    expect(told.reads).toBe(0);
    seconds(1);
    expect(told.reads).toBe(1);
    seconds(120);
    expect(told.reads).toBe(1);
  });

  it('put off no read that is to bring what is lacking', () => {
    const { changes, told } = open();
    changes.note({ taken: 0, unread: 1 });
    seconds(20);
    changes.note(one);
    seconds(10);
    expect(told.reads).toBe(1);
  });

  it('before a complete read are in it', () => {
    const { changes, told } = open();
    changes.note(one);
    changes.readBegins();
    seconds(60);
    changes.readEnded();
    seconds(60);
    expect(told.reads).toBe(0);
  });

  it('never give up the read that is under way', () => {
    const { changes, told } = open();
    changes.readBegins();
    changes.note(one);
    seconds(60);
    expect(told.reads).toBe(0);
    changes.readEnded();
    changes.note(one);
    seconds(30);
    expect(told.reads).toBe(1);
  });

  it('have everything read anew after a read that did not come to its end', () => {
    const { changes, told } = open();
    changes.readBegins();
    changes.note(one);
    changes.readFailed();
    expect(changes.state().taken).toBe(1);
    seconds(30);
    expect(told.reads).toBe(1);
  });

  it('ask for nothing once they are closed', () => {
    const { changes, told } = open();
    changes.note(one);
    changes.close();
    seconds(60);
    expect(told.reads).toBe(0);
  });
});
