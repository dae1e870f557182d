import { numberAt, type Equation, type Trace, type VarId } from '#autodiff/program.ts';

/** The usual ways to get a gradient wrong; each gives a number of its own, by which it is recognised. */
export type Slip =
  'signal' | 'slope' | 'forward' | 'neighbour' | 'path' | 'sign' | 'double' | 'half' | 'rate';

/**
 * What each slip gives for the gradient `id` of a weight, computed from the trace. One that gives the right number, or
 * the number of a slip before it, is left out.
 */
export function slipsOf(trace: Trace, id: VarId): readonly (readonly [Slip, number])[] {
  const { equations } = trace.program;
  const number = (name: VarId): number => numberAt(trace, name)!;
  const definition = (name: VarId): Equation | undefined => equations.find(({ output }) => output === name);
  const product = definition(id);
  if (product?.op !== 'product' || product.inputs.length !== 3)
    throw new Error(`${id} is no product of three factors.`);
  const [signal, slope, local] = product.inputs as [VarId, VarId, VarId];
  const [a, b, c] = [number(signal), number(slope), number(local)];
  const right = a * b * c;
  const slips: [Slip, number][] = [
    ['signal', b * c],
    ['slope', a * c],
    ['forward', a * b],
  ];
  const sum = equations.find(({ output }) => output === product.along?.output);
  const other = sum?.inputs.find((input, i) => i % 2 === 1 && input !== definition(local)?.inputs[0]);
  if (other) slips.push(['neighbour', a * b * number(other)]);
  const joined = definition(signal);
  if (joined?.op === 'add') for (const path of joined.inputs) slips.push(['path', number(path) * b * c]);
  slips.push(['sign', -right], ['double', 2 * right], ['half', right / 2]);
  slips.push(['rate', right * (trace.values.get('lr' as VarId)?.data[0] ?? 1)]);
  const isNew = (value: number, i: number): boolean =>
    !agrees(value, right) && !slips.slice(0, i).some(([, before]) => agrees(value, before));
  return slips.filter(([, value], i) => isNew(value, i));
}

/** True if an answer agrees with a value to three significant digits. */
export function agrees(answer: number, value: number): boolean {
  const unit = value === 0 ? 1e-12 : 10 ** (Math.floor(Math.log10(Math.abs(value))) - 2);
  // A rounded answer may lie half a unit away, give or take the rounding of the doubles themselves.
  return Math.abs(answer - value) <= (unit / 2) * (1 + 1e-9);
}
