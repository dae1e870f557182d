import { OPS } from '#autodiff/ops/index.ts';
import type { Trace, VarId } from '#autodiff/program.ts';
import { forwardPart } from '#learning/forward-part.ts';
import { item, scalar, type Tensor } from '#numeric/tensor.ts';
import type { LossAt } from './gradient-check.ts';

/**
 * The forward pass of `trace` again with another value of one parameter, everything else as it was given there: what the
 * loss would have been. A trace at operation detail, where every parameter is a variable. Throws for any other name.
 */
export function lossAtParameter({ program, values }: Trace, parameter: VarId, loss: VarId): LossAt {
  const { variables, equations } = forwardPart(program);
  if (!variables.has(parameter))
    throw new RangeError(`The loss ${loss} is not computed from a number called ${parameter}.`);
  // A curve asks for hundreds of losses: the tensors are looked up once, and every pass writes into the same ones.
  const nudged = scalar(0);
  const tensors = new Map<VarId, Tensor>(values).set(parameter, nudged);
  for (const { output } of equations) {
    const { shape, data } = values.get(output)!;
    tensors.set(output, { shape, data: data.slice() });
  }
  const steps = equations.map(({ op, inputs, output, index = 0 }) => {
    const [out, from] = [tensors.get(output)!, inputs.map((id) => tensors.get(id)!)];
    return () => OPS[op].value(out, from, index);
  });
  const result = tensors.get(loss)!;
  return (value) => {
    nudged.data[0] = value;
    for (const step of steps) step();
    return item(result);
  };
}
