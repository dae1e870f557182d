import { varId } from '#autodiff/program.ts';
import { FullBatch } from '#learning/full-batch.ts';
import { torchParameters } from '#learning/torch-draws.ts';
import { matrix } from '#numeric/tensor.ts';
import { flat, RATE, ROWS, runFrom, sizesOf, specOf, unflat, XOR, type Row, type XorNet } from './net.ts';

/** What asks the parameters to move: each row for itself, and the mean of the four, which training follows. */
export interface RowGradients {
  /** A row of numbers for each row of the truth table, as `flat` has the parameters. */
  readonly byRow: readonly Float64Array[];
  readonly mean: Float64Array;
  /** What each row's error says to the output before its sigmoid, o1 − t1. */
  readonly signals: readonly number[];
}

const singles = new Map<XorNet, readonly FullBatch[]>();
const all = new Map<XorNet, FullBatch>();

/** The same network before one row at a time. */
function singlesOf(net: XorNet): readonly FullBatch[] {
  const known = singles.get(net);
  if (known) return known;
  const made = ROWS.map((_, row) => {
    const data = {
      X: matrix([[XOR.X.data[2 * row]!, XOR.X.data[2 * row + 1]!]]),
      T: matrix([[XOR.T.data[row]!]]),
    };
    const parameters = torchParameters(0, sizesOf(net));
    return new FullBatch({ network: specOf(net), data, parameters, learningRate: RATE });
  });
  singles.set(net, made);
  return made;
}

/** The gradients of a network with these parameters, as `flat` has them. */
export function gradientsOf(net: XorNet, parameters: Float64Array): RowGradients {
  const whole = all.get(net) ?? runFrom(net, 0);
  all.set(net, whole);
  const last = sizesOf(net).length - 1;
  const stepped = (run: FullBatch): FullBatch => {
    run.restore(unflat(parameters, run.parameters), 0);
    run.step();
    return run;
  };
  const gradient = (run: FullBatch): Float64Array =>
    flat(new Map([...run.parameters.keys()].map((id) => [id, run.latest.values.get(varId(`dL/d${id}`))!])));
  const rows = singlesOf(net).map(stepped);
  return {
    byRow: rows.map(gradient),
    mean: gradient(stepped(whole)),
    signals: rows.map((run) => run.latest.values.get(varId(`dL/dZ${last}`))!.data[0]!),
  };
}

/** The row whose own gradients are shown beside the mean. */
export const LOOKED_AT: Row = '10';

/** The largest of the gradients of each layer's weights and biases, whatever its sign, the first layer first. */
export interface LargestGradients {
  /** Of one row by itself. */
  readonly row: readonly number[];
  /** Of the mean of the four, which training follows. */
  readonly mean: readonly number[];
}

export function largestByLayer(net: XorNet, { byRow, mean }: RowGradients): LargestGradients {
  const sizes = sizesOf(net);
  const inEach = (all: Float64Array): number[] => {
    let from = 0;
    return sizes.slice(1).map((units, index) => {
      const own = all.slice(from, (from += units * (sizes[index]! + 1)));
      return own.reduce((most, slope) => Math.max(most, Math.abs(slope)), 0);
    });
  };
  return { row: inEach(byRow[ROWS.indexOf(LOOKED_AT)]!), mean: inEach(mean) };
}
