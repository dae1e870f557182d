import type { DatasetPair, ImageDataset } from '#datasets/dataset.ts';
import type { Checkpoint, Checkpoints, NotKept } from '#workers/checkpoints.ts';
import type { FromWorker } from '#workers/messages.ts';
import type { SessionHost } from '#workers/session-host.ts';
import { TrainingSession } from '#workers/training-session.ts';
import { tinyData } from '../learning/tiny-digits.ts';

export function tinyDigits(train = 200, test = 60): DatasetPair {
  const data = tinyData(train, test);
  const dataset = (samples: typeof data.train): ImageDataset => ({
    name: 'tiny',
    origin: 'drawn',
    image: { rows: 28, columns: 28 },
    classes: 10,
    ...samples,
  });
  return { train: dataset(data.train), test: dataset(data.test) };
}

/** Checkpoints in memory, copied on the way in and out as IndexedDB does. */
export function memoryCheckpoints(
  refusal?: NotKept,
): Checkpoints & { readonly kept: Map<string, Checkpoint> } {
  const kept = new Map<string, Checkpoint>();
  return {
    kept,
    save: async (figure, checkpoint) => {
      if (!refusal) kept.set(figure, structuredClone(checkpoint));
      return refusal;
    },
    load: async (figure) => structuredClone(kept.get(figure)),
    remove: async (figure) => void kept.delete(figure),
  };
}

/** A training worker without a worker: what it posts is kept, and time passes a slice at every look at the clock. */
export function fakeWorker(change: Partial<SessionHost> = {}) {
  const said: FromWorker[] = [];
  let time = 0;
  const listeners: ((message: FromWorker) => void)[] = [];
  const checkpoints = memoryCheckpoints();
  const session = new TrainingSession({
    post: (message, transfer = []) => {
      // Transferring takes the arrays away from the sender, as a real worker's does.
      const received = structuredClone(message, { transfer });
      said.push(received);
      listeners.forEach((listener) => {
        listener(received);
      });
    },
    loadDigits: () => Promise.resolve(tinyDigits()),
    checkpoints,
    now: () => (time += 7),
    nextTask: () => new Promise((resolve) => void setImmediate(resolve)),
    ...change,
  });
  return {
    session,
    said,
    checkpoints,
    /** Calls `listener` for every message from now on. */
    listen: (listener: (message: FromWorker) => void) => void listeners.push(listener),
    /** The messages of one type so far. */
    all: <Type extends FromWorker['type']>(type: Type) =>
      said.filter((message): message is Extract<FromWorker, { type: Type }> => message.type === type),
  };
}
