import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Origin } from '#datasets/dataset.ts';
import type { NotebookSettings } from '#learning/notebook-settings.ts';
import type { TrainingState } from '#learning/training-state.ts';

/** A run as it was after its last completed epoch, for a return to the page. */
export interface Checkpoint {
  readonly settings: NotebookSettings;
  /** What it was trained on: it goes on only with the same. */
  readonly origin: Origin;
  readonly trainCount: number;
  readonly testCount: number;
  readonly state: TrainingState;
}

/** Why a checkpoint was not kept. `refused`: the browser has no storage for this page. `full`: no room is left. */
export type NotKept = 'refused' | 'full' | 'failed';

/** One checkpoint a figure. No method throws: training goes on whether its checkpoints are kept or not. */
export interface Checkpoints {
  /** Replaces the figure's checkpoint at once or not at all. Undefined when it is kept. */
  save(figure: string, checkpoint: Checkpoint): Promise<NotKept | undefined>;
  /** Undefined when there is none, or none that can be read. */
  load(figure: string): Promise<Checkpoint | undefined>;
  remove(figure: string): Promise<void>;
}

/** Raised when a checkpoint's form changes; those of another version are passed over. */
const VERSION = 1;
const STORE = 'checkpoints';
/** How long storage that does not answer is waited for, in milliseconds. */
const PATIENCE = 3_000;

interface Schema extends DBSchema {
  [STORE]: { key: string; value: { readonly version: number; readonly checkpoint: Checkpoint } };
}
type Database = IDBPDatabase<Schema>;

/** Checkpoints in IndexedDB, which the pages and workers of a site share. */
export function storedCheckpoints(name = 'backstep', patience = PATIENCE): Checkpoints {
  let opened: Promise<Database> | undefined;
  const open = (): Promise<Database> => {
    opened ??= openDB<Schema>(name, 1, {
      upgrade: (created) => {
        created.createObjectStore(STORE);
      },
      terminated: () => {
        opened = undefined;
      },
    });
    return opened;
  };
  async function attempt<T>(
    work: (database: Database) => Promise<T>,
    failed: (error: unknown) => T,
  ): Promise<T> {
    try {
      return await inTime(open().then(work), patience);
    } catch (error) {
      // The next attempt opens it anew: storage may have been allowed or freed meanwhile.
      opened = undefined;
      return failed(error);
    }
  }
  return {
    save: (figure, checkpoint) =>
      attempt<NotKept | undefined>(async (database) => {
        // One put is one transaction: a page that is closed meanwhile leaves the checkpoint before.
        await database.put(STORE, { version: VERSION, checkpoint }, figure);
        return undefined;
      }, reasonOf),
    load: (figure) =>
      attempt(
        async (database) => {
          const record = await database.get(STORE, figure);
          return record?.version === VERSION ? record.checkpoint : undefined;
        },
        () => undefined,
      ),
    remove: (figure) =>
      attempt(
        (database) => database.delete(STORE, figure),
        () => undefined,
      ),
  };
}

async function inTime<T>(work: Promise<T>, limit: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error('The storage does not answer.'));
    }, limit);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** What browsers that have no storage for a page throw; without IndexedDB at all it is a ReferenceError. */
const REFUSALS = ['ReferenceError', 'SecurityError', 'InvalidStateError', 'NotAllowedError', 'UnknownError'];

function reasonOf(error: unknown): NotKept {
  const { name } = error as Partial<Error>;
  if (name === 'QuotaExceededError') return 'full';
  return REFUSALS.includes(name ?? '') ? 'refused' : 'failed';
}
