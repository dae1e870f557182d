import { shelf, type Shelf } from '#islands/shelf.ts';

/** Where a reader was, and which exercises are solved: kept on the reader's device only. */
export interface Progress {
  /** The lesson opened last, and the heading that was last passed in it. */
  readonly last?: { readonly slug: string; readonly anchor?: string };
  /** The ids of the solved exercises, by the slug of their lesson. */
  readonly solved: Readonly<Record<string, readonly string[]>>;
}

const KEY = 'backstep:progress:v1';
const NOTHING: Progress = { solved: {} };

/** What is kept; nothing, if nothing is kept, storage is refused or the entry cannot be read. */
export function readProgress(from: Shelf | null = shelf()): Progress {
  try {
    const kept: unknown = JSON.parse(from?.getItem(KEY) ?? 'null');
    return isProgress(kept) ? kept : NOTHING;
  } catch {
    return NOTHING;
  }
}

/** Remembers where the reader is. Returns false if nothing could be kept. */
export const rememberPlace = (slug: string, anchor?: string, on: Shelf | null = shelf()): boolean =>
  keep({ ...readProgress(on), last: anchor ? { slug, anchor } : { slug } }, on);

/** Remembers that an exercise is solved; once is enough. Returns false if nothing could be kept. */
export function rememberSolved(slug: string, exercise: string, on: Shelf | null = shelf()): boolean {
  const progress = readProgress(on);
  const solved = new Set(progress.solved[slug]).add(exercise);
  return keep({ ...progress, solved: { ...progress.solved, [slug]: [...solved] } }, on);
}

function keep(progress: Progress, on: Shelf | null): boolean {
  try {
    on?.setItem(KEY, JSON.stringify(progress));
    return on !== null;
  } catch {
    return false;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

function isProgress(value: unknown): value is Progress {
  if (!isRecord(value) || !isRecord(value['solved'])) return false;
  const last = value['last'];
  const lastIsGood =
    last === undefined ||
    (isRecord(last) &&
      typeof last['slug'] === 'string' &&
      (last['anchor'] === undefined || typeof last['anchor'] === 'string'));
  return lastIsGood && Object.values(value['solved']).every((ids) => Array.isArray(ids) && ids.every(isText));
}

const isText = (value: unknown): value is string => typeof value === 'string';
