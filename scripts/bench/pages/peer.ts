import type { EpochReport } from '../epoch-timer.ts';

/** What the bench drives in a page: one program, which waits between its epochs. */
export interface PagePeer {
  /** Loads the data and everything else that is not part of an epoch. Returns versions and settings. */
  begin(): Promise<Readonly<Record<string, string | number>>>;
  /** Trains and times the next epoch. */
  epoch(): Promise<EpochReport>;
}

declare global {
  var peer: PagePeer;
}

/** What the page was opened for: its query. */
export const asked = (name: string): string => {
  const value = new URLSearchParams(location.search).get(name);
  if (value === null) throw new RangeError(`The page's address lacks ?${name}=`);
  return value;
};
