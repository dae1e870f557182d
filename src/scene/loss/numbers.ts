import { numberAt, varId } from '#autodiff/program.ts';
import { EXAMPLES, DELTA, lossesLink, type LossesScene } from './losses.ts';
import { lossesTrace } from './trace.ts';

/** Every number of the figure by the name that it has on the page. */
export type Numbers = (name: string) => number | undefined;

/**
 * `E1` is a loss of the first prediction, `E2` of the second, `E` the mean of both; `y1[2]`, `S1[2]` and `C1[2]` are a probability
 * and its terms, `t` and `delta` what is given.
 */
export function lossNumbers(scene: LossesScene): Numbers {
  const trace = lossesTrace(scene);
  return (name) => (name === 't' ? scene.t : numberAt(trace, varId(name)));
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
