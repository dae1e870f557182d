import {
  args,
  argument,
  call,
  difference,
  negative,
  number,
  power,
  product,
  quotient,
  sum,
  type Formula,
} from '#autodiff/formula.ts';
import { definitionsOf, numberIn, numbersIn } from '#autodiff/lookup.ts';
import type { OpName } from '#autodiff/op.ts';
import { OPS } from '#autodiff/ops/index.ts';
import { placeOf, type Equation, type Program, type VarId } from '#autodiff/program.ts';
import { bind } from '#autodiff/run.ts';
import { range } from '#learning/naming.ts';
import { sizeOf, type Tensor } from '#numeric/tensor.ts';
import { inNumbers } from './in-numbers.ts';

/** An equation of single numbers, with its right-hand side; that of a mean or a loss is not the formula of its op. */
export interface ScalarEquation extends Equation {
  readonly formula: Formula;
}

/**
 * The equation of one number, whether it is a variable or stands inside a tensor: the tensor's equation with the names
 * of the numbers that this one is computed from, in the order in which the op adds them. H·W2[0,1] is a weighted sum
 * of w7, h1, w8, h2. A batch has `samples` rows.
 *
 * Undefined for what is given, for what is no number of the program, and for a softmax, whose numbers come from a whole row
 * and have no equation of single numbers. So too for a cross-entropy at a label as long as the labels are not among `values`.
 */
export function scalarEquation(
  program: Program,
  id: VarId,
  samples = 1,
  values?: ReadonlyMap<VarId, Tensor>,
): ScalarEquation | undefined {
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
    given: inputs.map((input) => values?.get(input)?.data),
  });
  if (!right) return undefined;
  const formula = right.formula ?? OPS[right.op].formula(right.inputs.length);
  const counts = { N: inputs[0] ? numbers(inputs[0]).samples : samples, size: output.size };
  return { ...rest, ...right, output: id, formula: inNumbers(formula, counts) };
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
  /** What the inputs hold, as far as that is known. */
  readonly given: readonly (ArrayLike<number> | undefined)[];
}

/** Without a formula it is the op's own. */
type Right = Pick<Equation, 'op' | 'inputs'> & { readonly formula?: Formula };
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

/** Σ over all places of a term that reads two tensors there, before it is divided. */
const overPairs =
  (
    op: OpName,
    term: (a: Formula, b: Formula) => Formula,
    share: (total: Formula, size: number) => Formula,
  ): Rule =>
  ([A, B]) => ({
    op,
    inputs: [...A!.all, ...B!.all],
    formula: share(sum(...range(A!.size).map((i) => term(argument(i), argument(A!.size + i)))), A!.size),
  });
const not = (of: Formula): Formula => difference(number('1'), of);
const plusDelta = (of: Formula): Formula => sum(of, number('δ'));
const ln = (of: Formula): Formula => call('ln', of);

const crossEntropyAtLabel: Rule = ([Y, , delta], { index, given: [, labels] }) => {
  const label = labels?.[index];
  if (label === undefined) return undefined;
  return {
    op: 'crossEntropyAtLabel',
    inputs: [Y!.at(index, label), delta!.number(0)],
    formula: negative(ln(sum(argument(0), argument(1)))),
  };
};

const RULES: Partial<Record<OpName, Rule>> = {
  batchMean: ([E]) => {
    // The mean over one sample is the sum of its terms.
    if (E!.samples === 1) return add(E!.all);
    // The numbers of a column without rows have no names of their own.
    if (E!.rows !== E!.samples) return undefined;
    return { op: 'batchMean', inputs: E!.all, formula: quotient(sum(...args(E!.size)), number('N')) };
  },
  crossEntropyAtLabel,
  crossEntropyAtLabelBackward: ofWholeRows,
  crossEntropyBothWays: overPairs(
    'crossEntropyBothWays',
    (y, t) => sum(product(t, ln(plusDelta(y))), product(not(t), ln(plusDelta(not(y))))),
    (total) => negative(quotient(total, number('N'))),
  ),
  meanSquaredError: overPairs(
    'meanSquaredError',
    (y, t) => power(difference(y, t), 2),
    (total, size) => quotient(total, number(String(size))),
  ),
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
