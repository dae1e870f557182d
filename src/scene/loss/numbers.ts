import { varId, type Trace } from '#autodiff/program.ts';
import { EXAMPLES, DELTA, lossesLink, type LossesScene } from './losses.ts';
import { runLosses } from './program.ts';

/** Every number of the figure by the name that it has on the page. */
export type Numbers = (name: string) => number | undefined;

/**
 * The program run on the first prediction, on the second, and on both as a batch. `E1` is a loss of the first, `E2` of the
 * second, `E` of the batch; `y1[2]`, `S1[2]` and `C1[2]` are a probability and its terms, `t` and `delta` what is given.
 */
export function lossNumbers({ y, t, delta }: LossesScene): Numbers {
  const traces: Readonly<Record<string, Trace>> = {
    '1': runLosses([y[0]], [t], delta),
    '2': runLosses([y[1]], [t], delta),
    '': runLosses(y, [t, t], delta),
  };
  const at = (of: string, id: string, index: number): number | undefined =>
    traces[of]!.values.get(varId(id))?.data[index];
  return (name) => {
    if (name === 't') return t;
    if (name === 'delta') return delta;
    const loss = /^(E|MSE|L|Lc)([12]?)$/.exec(name);
    if (loss) return at(loss[2]!, loss[1]!, 0);
    const term = /^([ySC])([12])\[(\d)\]$/.exec(name);
    return term ? at(term[2]!, term[1] === 'y' ? 'Y' : term[1]!, Number(term[3])) : undefined;
  };
}

export const numberInLosses = (link: string, name: string): number | undefined =>
  lossNumbers(lossesLink.decode(link).state)(name);

/** As document 004 prints them, for its two predictions. */
const PUBLISHED: Readonly<Record<string, string>> = {
  E1: '0.09750000000000003',
  E2: '0.5975',
  L1: '0.510825457099338',
  L2: '2.302584092994546',
};

/** The published figure for a number of the scene; none where the reader has changed what it comes from. */
export function publishedFor({ y, t, delta }: LossesScene, name: string): string | undefined {
  const { ten } = EXAMPLES;
  const which = name.endsWith('1') ? 0 : 1;
  const isPublished =
    y[which].every((p, k) => p === ten.y[which][k]) && y[which].length === ten.y[which].length;
  return isPublished && t === ten.t && delta === DELTA ? PUBLISHED[name] : undefined;
}
