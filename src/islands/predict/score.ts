import { shelf, type Shelf } from '../shelf.ts';

/** How a question ended: right at the first answer, right after hints or wrong answers, or shown. */
export type Outcome = 'atOnce' | 'afterHints' | 'shown';

/** What a reader has predicted so far, kept on the reader's device only. */
export interface Score {
  /** Questions that came to an end, those that were shown included. */
  readonly asked: number;
  readonly atOnce: number;
  readonly afterHints: number;
  /** The seed of the last fresh numbers; 0 before any. */
  readonly seed: number;
}

const KEY = 'backstep:predict:v1';
export const NO_SCORE: Score = { asked: 0, atOnce: 0, afterHints: 0, seed: 0 };

/** The score after one more question. */
export const counted = (score: Score, outcome: Outcome): Score => ({
  ...score,
  asked: score.asked + 1,
  ...(outcome === 'shown' ? {} : { [outcome]: score[outcome] + 1 }),
});

/** What is kept; nothing, if nothing is kept, storage is refused or the entry cannot be read. */
export function readScore(from: Shelf | null = shelf()): Score {
  try {
    const kept: unknown = JSON.parse(from?.getItem(KEY) ?? 'null');
    return isScore(kept) ? kept : NO_SCORE;
  } catch {
    return NO_SCORE;
  }
}

/** Returns false if nothing could be kept. */
export function keepScore(score: Score, on: Shelf | null = shelf()): boolean {
  try {
    on?.setItem(KEY, JSON.stringify(score));
    return on !== null;
  } catch {
    return false;
  }
}

function isScore(value: unknown): value is Score {
  if (typeof value !== 'object' || value === null) return false;
  const kept = value as Record<string, unknown>;
  const isCount = (key: keyof Score): boolean => Number.isSafeInteger(kept[key]) && Number(kept[key]) >= 0;
  return (
    (Object.keys(NO_SCORE) as (keyof Score)[]).every(isCount) &&
    Number(kept['atOnce']) + Number(kept['afterHints']) <= Number(kept['asked']) &&
    Number(kept['seed']) < MOST_SEEDS
  );
}

/** Seeds go from 1 to the last that NumPy's stream takes, and then from 1 again. */
const MOST_SEEDS = 2 ** 32;
export const nextSeed = (seed: number): number => (seed + 1 < MOST_SEEDS ? seed + 1 : 1);
