import { untrack } from 'svelte';
import type { Trace } from '#autodiff/program.ts';

class Lag {
  trace = $state.raw() as Trace;
}

/** Rows that take on the numbers of another trace in one picture. */
const PORTION = 120;

/**
 * The trace that each row of a table shows. The rows of a short table change at once; those of a long one a portion a
 * picture, so that an edit is answered before a thousand rows out of sight have been written again.
 */
export function lagging(trace: () => Trace, count: () => number, atOnce: number): (row: number) => Trace {
  const portions = Math.ceil(5_000 / PORTION);
  const lags = Array.from({ length: portions + 1 }, () => new Lag());
  const portionOf = (row: number): number =>
    row < atOnce ? 0 : Math.min(portions, 1 + Math.floor((row - atOnce) / PORTION));
  untrack(() => {
    for (const lag of lags) lag.trace = trace();
  });
  $effect.pre(() => {
    const next = trace();
    const last = untrack(() => portionOf(count()));
    const isOther = untrack(() => lags[0]!.trace.program !== next.program);
    lags[0]!.trace = next;
    if (isOther || last === 0) {
      for (const lag of lags) lag.trace = next;
      return;
    }
    let portion = 1;
    const goOn = (): void => {
      lags[portion]!.trace = next;
      // What is not shown yet will find the latest.
      if (portion++ === last) for (const lag of lags.slice(portion)) lag.trace = next;
      else frame = requestAnimationFrame(goOn);
    };
    let frame = requestAnimationFrame(goOn);
    return () => cancelAnimationFrame(frame);
  });
  return (row) => lags[portionOf(row)]!.trace;
}
