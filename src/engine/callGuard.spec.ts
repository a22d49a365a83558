import { CallGuard, EngineLostError } from './callGuard';

const never = () => new Promise<never>(() => undefined);

describe('calls to an engine', () => {
  it('answer and fail as the engine does', async () => {
    const guard = new CallGuard();
    await expect(guard.call(() => Promise.resolve(7))).resolves.toBe(7);
    await expect(guard.call(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  });

  it('that wait are all rejected when the engine is lost', async () => {
    const guard = new CallGuard();
    const calls = [guard.call(never), guard.call(never)];
    guard.lose('out of memory');
    for (const call of calls) await expect(call).rejects.toBeInstanceOf(EngineLostError);
  });

  it('that come after the engine was lost are not even made', async () => {
    const guard = new CallGuard();
    guard.lose('the file was not found');
    let asked = false;
    const call = guard.call(async () => {
      asked = true;
    });
    await expect(call).rejects.toThrow('the file was not found');
    expect(asked).toBe(false);
  });
});
