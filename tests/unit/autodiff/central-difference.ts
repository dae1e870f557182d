import { item, type Tensor } from '#numeric/tensor.ts';
import type { Program, VarId } from '#autodiff/program.ts';
import { run } from '#autodiff/run.ts';

/** Slope of `loss` in every direction of `variable`, by [L(v + h) − L(v − h)] / 2h: two whole runs a number. */
export function centralDifference(
  program: Program,
  given: ReadonlyMap<VarId, Tensor>,
  loss: VarId,
  variable: VarId,
  h = 1e-5,
): number[] {
  const { shape, data } = given.get(variable)!;
  const lossAt = (index: number, value: number): number => {
    const nudged = Float64Array.from(data);
    nudged[index] = value;
    const trace = run(program, new Map(given).set(variable, { shape, data: nudged }));
    return item(trace.values.get(loss)!);
  };
  return [...data].map((value, i) => (lossAt(i, value + h) - lossAt(i, value - h)) / (2 * h));
}
