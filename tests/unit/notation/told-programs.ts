import { ProgramBuilder } from '#autodiff/builder.ts';
import { differentiate } from '#autodiff/differentiate.ts';
import type { OpName } from '#autodiff/op.ts';
import { varId, type Role, type Trace, type VarId } from '#autodiff/program.ts';
import { run } from '#autodiff/run.ts';
import { letter } from '#autodiff/symbol.ts';
import { scalar, type Tensor } from '#numeric/tensor.ts';

/** A program as a figure writes one for a lesson, with its numbers. */
export interface Written {
  given(name: string, role: Role, value: Tensor | number): VarId;
  apply(op: OpName, inputs: readonly string[], name: string, role?: Role): VarId;
}

/** Runs what `write` writes down; it gives back what is differentiated by what, if anything is. */
export function traceOf(
  write: (written: Written) => { loss: string; by: readonly string[] } | undefined,
): Trace {
  const builder = new ProgramBuilder();
  const values = new Map<VarId, Tensor>();
  const naming = (name: string, role: Role) => ({ id: varId(name), name: letter(name), role });
  const differentiated = write({
    given(name, role, value) {
      const tensor = typeof value === 'number' ? scalar(value) : value;
      values.set(varId(name), tensor);
      return builder.leaf(naming(name, role), tensor.shape);
    },
    apply: (op, inputs, name, role = 'intermediate') =>
      builder.apply(op, inputs.map(varId), naming(name, role)),
  });
  if (differentiated) differentiate(builder, varId(differentiated.loss), differentiated.by.map(varId));
  return run(builder.build(), values);
}

const tensor = (shape: readonly number[], ...numbers: number[]): Tensor => ({
  shape,
  data: Float64Array.from(numbers),
});

/** Programs of the kinds that lessons show: gates, functions of one and two variables, losses by themselves. */
export const TOLD: Readonly<Record<string, Trace>> = {
  'a gate': gate('step'),
  'a gate that fires at its threshold': gate('stepAtLeast'),
  'a leaky neuron': traceOf(({ given, apply }) => {
    given('w1', 'parameter', 0.5);
    given('x1', 'data', -2);
    given('b1', 'parameter', 0.25);
    given('a', 'constant', 0.1);
    given('t1', 'target', 1);
    apply('weightedSum', ['w1', 'x1', 'b1'], 'z1', 'preactivation');
    apply('leakyRelu', ['z1', 'a'], 'o1', 'activation');
    apply('halfSquaredError', ['t1', 'o1'], 'E', 'loss');
    return { loss: 'E', by: ['w1', 'b1'] };
  }),
  'a step walked back through': traceOf(({ given, apply }) => {
    given('x', 'parameter', 0.5);
    given('t', 'target', 0);
    apply('step', ['x'], 'y', 'activation');
    apply('halfSquaredError', ['t', 'y'], 'E', 'loss');
    return { loss: 'E', by: ['x'] };
  }),
  'a valley': traceOf(({ given, apply }) => {
    given('x0', 'parameter', -3);
    given('x1', 'parameter', 4);
    given('c', 'constant', 0.05);
    apply('square', ['x0'], 'p');
    apply('scale', ['c', 'p'], 'q');
    apply('square', ['x1'], 'r');
    apply('add', ['q', 'r'], 'f');
    return { loss: 'f', by: ['x0', 'x1'] };
  }),
  'two minima beside a saddle': traceOf(({ given, apply }) => {
    given('x0', 'parameter', 1);
    given('x1', 'parameter', 2);
    given('four', 'constant', -4);
    apply('square', ['x0'], 'p');
    apply('addToAll', ['p', 'four'], 'q');
    apply('square', ['q'], 'r');
    apply('square', ['x1'], 's');
    apply('subtract', ['r', 's'], 'f');
    return { loss: 'f', by: ['x0', 'x1'] };
  }),
  'powers and quotients': traceOf(({ given, apply }) => {
    given('x', 'parameter', 0.5);
    given('y', 'parameter', 2);
    apply('exp', ['x'], 'p');
    apply('log', ['y'], 'q');
    apply('divide', ['p', 'q'], 'r');
    apply('divide', ['r', 'y'], 's');
    apply('negate', ['s'], 'f');
    return { loss: 'f', by: ['x', 'y'] };
  }),
  'a cross-entropy term by term': traceOf(({ given, apply }) => {
    given('δ', 'constant', 1e-7);
    [0, 1, 0].forEach((t, k) => given(`t${k + 1}`, 'target', t));
    [0.1, 0.6, 0.3].forEach((y, k) => given(`y${k + 1}`, 'parameter', y));
    [1, 2, 3].forEach((k) => apply('crossEntropyTerm', [`t${k}`, `y${k}`, 'δ'], `E${k}`, 'loss'));
    apply('add', ['E1', 'E2', 'E3'], 'E', 'loss');
    return { loss: 'E', by: ['y1', 'y2', 'y3'] };
  }),
  'a binary cross-entropy': traceOf(({ given, apply }) => {
    given('t', 'target', 1);
    given('y', 'parameter', 0.7);
    apply('binaryCrossEntropy', ['t', 'y'], 'E', 'loss');
    return { loss: 'E', by: ['y'] };
  }),
  'a softmax with one-hot targets': traceOf(({ given, apply }) => {
    given('Z', 'parameter', tensor([2, 3], 0.3, 2.9, 4, 1, 0, -1));
    given('T', 'target', tensor([2, 3], 0, 0, 1, 1, 0, 0));
    given('δ', 'constant', 1e-7);
    apply('softmax', ['Z'], 'Y', 'activation');
    apply('crossEntropyTerm', ['T', 'Y', 'δ'], 'E', 'loss');
    apply('batchMean', ['E'], 'L', 'loss');
    return { loss: 'L', by: ['Z'] };
  }),
  'a softmax with labels': withLabels(2),
  'a softmax with one label': withLabels(1),
};

function gate(op: OpName): Trace {
  return traceOf(({ given, apply }) => {
    given('w1', 'parameter', 1);
    given('x1', 'data', 1);
    given('w2', 'parameter', 1);
    given('x2', 'data', 0);
    given('b1', 'parameter', -1);
    apply('weightedSum', ['w1', 'x1', 'w2', 'x2', 'b1'], 'z1', 'preactivation');
    apply(op, ['z1'], 'y', 'activation');
    return undefined;
  });
}

function withLabels(rows: number): Trace {
  return traceOf(({ given, apply }) => {
    given('Z', 'parameter', tensor([rows, 3], ...[0.3, 2.9, 4, 1, 0, -1].slice(0, 3 * rows)));
    given('t', 'target', tensor([rows], ...[2, 0].slice(0, rows)));
    given('δ', 'constant', 1e-7);
    apply('softmax', ['Z'], 'Y', 'activation');
    apply('crossEntropyAtLabel', ['Y', 't', 'δ'], 'E', 'loss');
    apply('batchMean', ['E'], 'L', 'loss');
    return { loss: 'L', by: ['Z'] };
  });
}
