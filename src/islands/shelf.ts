/** The part of the Web Storage that progress and scores need. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem'>;

/** The browser's shelf, or null where storage is refused: even to ask may throw. */
export function shelf(): Shelf | null {
  try {
    return globalThis.localStorage;
  } catch {
    return null;
  }
}
