import { afterEach, describe, expect, it, vi } from 'vitest';
import { notebookDefaults } from '#learning/notebook-settings.ts';
import { storedCheckpoints, type Checkpoint } from '#workers/checkpoints.ts';
import { LegacyRandom } from '#numeric/random/legacy.ts';

const checkpoint: Checkpoint = {
  settings: notebookDefaults('mse'),
  origin: 'mnist',
  trainCount: 60_000,
  testCount: 10_000,
  state: {
    parameters: new Map(),
    random: LegacyRandom.seed(0).state(),
    order: new Int32Array(3),
    rows: [],
  },
};

/** An IndexedDB whose `open` does as told. */
const indexedDbThat = (open: () => unknown): void => {
  vi.stubGlobal('indexedDB', { open });
};
const throwing = (name: string) => () => {
  throw new DOMException('no', name);
};

afterEach(() => vi.unstubAllGlobals());

describe('checkpoints where nothing can be stored', () => {
  it('are refused, not thrown, without IndexedDB at all', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const checkpoints = storedCheckpoints();
    expect(await checkpoints.save('train-mse', checkpoint)).toMatch(/refused|failed/);
    expect(await checkpoints.load('train-mse')).toBeUndefined();
    await expect(checkpoints.remove('train-mse')).resolves.toBeUndefined();
  });

  it.each([
    ['SecurityError', 'refused'],
    ['InvalidStateError', 'refused'],
    ['QuotaExceededError', 'full'],
    ['DataError', 'failed'],
  ])('say why: %s is %s', async (name, reason) => {
    indexedDbThat(throwing(name));
    expect(await storedCheckpoints().save('train-mse', checkpoint)).toBe(reason);
  });

  it('are not waited for when the storage does not answer', async () => {
    // A request whose events never come.
    class IDBOpenDBRequest extends EventTarget {}
    vi.stubGlobal('IDBRequest', EventTarget);
    vi.stubGlobal('IDBOpenDBRequest', IDBOpenDBRequest);
    indexedDbThat(() => new IDBOpenDBRequest());
    expect(await storedCheckpoints('never', 20).save('train-mse', checkpoint)).toBe('failed');
    expect(await storedCheckpoints('never', 20).load('train-mse')).toBeUndefined();
  });
});
