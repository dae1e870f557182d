import { definitionsOf, numberIn, numbersIn } from '#autodiff/lookup.ts';
import type { OpName } from '#autodiff/op.ts';
import { placeOf, type Equation, type Program, type VarId } from '#autodiff/program.ts';
import { bind } from '#autodiff/run.ts';
import { range } from '#learning/naming.ts';
import { sizeOf } from '#numeric/tensor.ts';

/**
 * The equation of one number, whether it is a variable or stands inside a tensor: the tensor's equation with the names
 * of the numbers that this one is computed from, in the order in which the op adds them. H·W2[0,1] is a weighted sum
 * of w7, h1, w8, h2. A batch has `samples` rows.
 *
 * Undefined for what is given, for what is no number of the program, and for a loss or a softmax, whose numbers come from
 * a whole row or batch and have no equation of single numbers.
 */
export function scalarEquation(program: Program, id: VarId, samples = 1): Equation | undefined {
  const { of, index: at } = placeOf(program, id) ?? { of: id, index: 0 };
  const equation = definitionsOf(program).get(of);
  if (!equation) return undefined;
  const numbers = (tensor: VarId): Numbers => numbersOf(program, tensor, samples);
  const output = numbers(of);
  if (at >= output.size || (of === id && output.size > 1)) return undefined;
  const { op, inputs, index, ...rest } = equation;
  const right = (RULES[op] ?? elementwise(op))(inputs.map(numbers), {
    index: at,
    row: Math.floor(at / output.columns),
    column: at % output.columns,
    size: output.size,
    picked: index ?? 0,
  });
  return right && { ...rest, ...right, output: id };
}

/** The names of the numbers of a tensor. */
interface Numbers {
  readonly size: number;
  readonly rows: number;
  readonly columns: number;
  /** How long the first axis is, over which a batch is averaged. */
  readonly samples: number;
  readonly all: readonly VarId[];
  /** By the place in memory. */
  number(index: number): VarId;
  at(row: number, column: number): VarId;
}

/** Which number of the output is asked for, of how many. */
interface Asked {
  readonly index: number;
  readonly row: number;
  readonly column: number;
  readonly size: number;
  /** The column that the equation picks, if it does. */
  readonly picked: number;
}

type Right = Pick<Equation, 'op' | 'inputs'>;
type Rule = (inputs: readonly Numbers[], asked: Asked) => Right | undefined;

function numbersOf(program: Program, id: VarId, samples: number): Numbers {
  const shape = bind(program.variables.get(id)!.shape, samples);
  const size = sizeOf(shape);
  const columns = shape.at(-1) ?? 1;
  const number = (index: number): VarId => numberIn(program, id, shape, index);
  return {
    size,
    rows: size / columns,
    columns,
    samples: shape[0] ?? 1,
    get all() {
      return numbersIn(program, id, shape);
    },
    number,
    at: (row, column) => number(row * columns + column),
  };
}

/**
 * Every input is read at the same place; of a bias the column, of a single number the number. An op that makes fewer
 * numbers than it reads has no such equation.
 */
const elementwise =
  (op: OpName): Rule =>
  (inputs, { index, size }) =>
    inputs.some((input) => input.size > size)
      ? undefined
      : { op, inputs: inputs.map((input) => input.number(index % input.size)) };

const add = (inputs: readonly VarId[]): Right => ({ op: 'add', inputs });
const copy = (input: VarId): Right => ({ op: 'copy', inputs: [input] });

/** Σ over k of two numbers each, of which the first is written first. */
const weightedSum = (count: number, pair: (k: number) => readonly [VarId, VarId]): Right => ({
  op: 'weightedSum',
  inputs: range(count).flatMap(pair),
});

const ofWholeRows: Rule = () => undefined;

const RULES: Partial<Record<OpName, Rule>> = {
  // The mean over one sample is the sum of its terms.
  batchMean: ([E]) => (E!.samples === 1 ? add(E!.all) : undefined),
  crossEntropyAtLabel: ofWholeRows,
  crossEntropyAtLabelBackward: ofWholeRows,
  softmax: ofWholeRows,
  softmaxBackward: ofWholeRows,
  matmul: ([X, W], { row, column }) => weightedSum(X!.columns, (k) => [W!.at(k, column), X!.at(row, k)]),
  matmulTransposedLeft: ([X, D], { row, column }) =>
    weightedSum(X!.rows, (k) => [D!.at(k, column), X!.at(k, row)]),
  matmulTransposedRight: ([D, W], { row, column }) =>
    weightedSum(D!.columns, (k) => [D!.at(row, k), W!.at(column, k)]),
  sum: ([A]) => add(A!.all),
  sumRows: ([D], { column }) => add(range(D!.rows).map((row) => D!.at(row, column))),
  concat: (columns, { row, column }) => copy(columns[column]!.at(row, 0)),
  column: ([A], { row, picked }) => copy(A!.at(row, picked)),
  spread: ([a]) => copy(a!.number(0)),
};
