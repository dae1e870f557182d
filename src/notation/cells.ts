import type { Formula, FunctionName } from '#autodiff/formula.ts';
import { OPS } from '#autodiff/ops/index.ts';
import type { Equation, VarId } from '#autodiff/program.ts';

/** One place of a formula that is set twice, in symbols and in numbers: a variable, or what stands between two. */
export type Cell =
  | { readonly kind: 'value'; readonly id: VarId }
  | { readonly kind: 'glue'; readonly symbols: string; readonly numbers: string };

const glue = (symbols: string, numbers = symbols): Cell => ({ kind: 'glue', symbols, numbers });

/** What is written of an equation: its op's formula, or one of its own. */
export type Written = Pick<Equation, 'op' | 'inputs' | 'index'> & { readonly formula?: Formula };

export const formulaOf = ({ op, inputs, formula }: Written): Formula =>
  formula ?? OPS[op].formula(inputs.length);

/** The right-hand side of an equation, from left to right. */
export function cellsOf({ index, ...equation }: Written): Cell[] {
  const cells = flatten(formulaOf(equation), equation.inputs);
  if (index === undefined) return merge(cells);
  return merge([glue('('), ...cells, glue(`)${subscript(index + 1)}`)]);
}

const subscript = (count: number): string =>
  String(count).replaceAll(/\d/g, (digit) => String.fromCodePoint(0x2080 + Number(digit)));

/** What is set on one row of a formula: a variable with the marks that cling to it, or what stands between two. */
export type Place =
  | { readonly kind: 'value'; readonly id: VarId; readonly before: string; readonly after: string }
  | Extract<Cell, { readonly kind: 'glue' }>;

/** The same with brackets, powers and transposes next to the variable that they belong to: ½(t, −, o)². */
export function placesOf(cells: readonly Cell[]): Place[] {
  const places: Place[] = [];
  let opening = '';
  cells.forEach((cell, i) => {
    if (cell.kind === 'value') {
      places.push({ ...cell, before: opening, after: '' });
      opening = '';
      return;
    }
    const [symbols, numbers] = [partsOf(cell.symbols), partsOf(cell.numbers)];
    const last = places.at(-1);
    if (last?.kind === 'value') places[places.length - 1] = { ...last, after: symbols.closing };
    opening = i + 1 < cells.length ? symbols.opening : '';
    if (symbols.between || numbers.between)
      places.push({ kind: 'glue', symbols: symbols.between, numbers: numbers.between });
  });
  return places;
}

function partsOf(text: string): { closing: string; between: string; opening: string } {
  const [, closing, between, opening] = MARKS.exec(text.trim())!;
  return { closing: closing!, between: between!, opening: opening! };
}

/** What clings to the variable before, what stands alone, and what clings to the variable after. */
const MARKS = /^([)[\]²³ᵀ₀-₉]*)\s*(.*?)\s*((?:ln|exp|mean|max|step|tanh|ReLU|softmax|onehot|[½σΣ√])*\(*)$/u;

function flatten(formula: Formula, inputs: readonly VarId[]): Cell[] {
  const inner = (part: Formula): Cell[] => flatten(part, inputs);
  const tight = (part: Formula): Cell[] =>
    part.kind === 'sum' || part.kind === 'difference' ? [glue('('), ...inner(part), glue(')')] : inner(part);
  const divisor = (part: Formula): Cell[] =>
    part.kind === 'product' ? [glue('('), ...inner(part), glue(')')] : tight(part);
  const between = (parts: readonly Cell[][], by: Cell): Cell[] =>
    parts.flatMap((part, i) => (i === 0 ? part : [by, ...part]));
  switch (formula.kind) {
    case 'argument':
      return [{ kind: 'value', id: inputs[formula.index]! }];
    case 'number':
      return [glue(formula.text, formula.value)];
    case 'sum':
      return between(formula.terms.map(inner), glue('+'));
    case 'difference':
      return [...inner(formula.left), glue('−'), ...tight(formula.right)];
    case 'product':
      return between(formula.factors.map(tight), glue('·', '×')).filter(isNeeded);
    case 'matrixProduct':
      return between([formula.left, formula.right].map(tight), glue('', '·'));
    case 'quotient':
      return [...tight(formula.over), glue('/'), ...divisor(formula.under)];
    case 'power':
      return [...tight(formula.base), glue(SUPERSCRIPT[formula.exponent] ?? `^${formula.exponent}`)];
    case 'transpose':
      return [...tight(formula.of), glue('ᵀ')];
    case 'negative':
      return [glue('−'), ...tight(formula.of)];
    case 'call':
      return called(formula.name, formula.of.map(inner));
  }
}

function called(name: FunctionName, of: readonly (readonly Cell[])[]): Cell[] {
  const [first, second] = of as readonly [readonly Cell[], (readonly Cell[])?];
  switch (name) {
    case 'column':
      return [...first];
    case 'atLabel':
      return [...first, glue('['), ...second!, glue(']')];
    case 'leakyRelu':
      return [glue('max('), ...second!, glue('·', '×'), ...first, glue(', '), ...first, glue(')')];
    case 'oneHot':
      return [glue('onehot('), ...first, glue(')')];
    default: {
      const parts = of.flatMap((part, i) => (i === 0 ? part : [glue(','), ...part]));
      return [glue(`${CALLED[name]}(`), ...parts, glue(CONDITION[name] ?? ')')];
    }
  }
}

const SUPERSCRIPT: Readonly<Record<number, string>> = { 2: '²', 3: '³' };

const CALLED: Readonly<Record<Exclude<FunctionName, 'atLabel' | 'column' | 'leakyRelu' | 'oneHot'>, string>> =
  {
    sigmoid: 'σ',
    tanh: 'tanh',
    relu: 'ReLU',
    step: 'step',
    stepAtLeast: 'step',
    softmax: 'softmax',
    exp: 'exp',
    ln: 'ln',
    sqrt: '√',
    sumOverColumns: 'Σ',
    sumOverRows: 'Σ',
    sumOfAll: 'Σ',
    mean: 'mean',
    columns: '',
  };

/** A step is 1 where its condition holds. */
const CONDITION: Partial<Record<FunctionName, string>> = { step: ' > 0)', stepAtLeast: ' ≥ 0)' };

/** A dot is left out between a number and a bracket: ½(t − o)², h(1 − h). */
const isNeeded = (cell: Cell, i: number, all: readonly Cell[]): boolean => {
  const next = all[i + 1];
  const opensNext = next?.kind === 'glue' && next.symbols === '(';
  return !(cell.kind === 'glue' && cell.symbols === '·' && opensNext);
};

/** Neighbouring glue becomes one: "·" and "(" is "·(". */
function merge(cells: readonly Cell[]): Cell[] {
  const merged: Cell[] = [];
  for (const cell of cells) {
    const last = merged.at(-1);
    if (cell.kind === 'glue' && last?.kind === 'glue')
      merged[merged.length - 1] = glue(join(last.symbols, cell.symbols), join(last.numbers, cell.numbers));
    else merged.push(cell);
  }
  return merged;
}

const join = (a: string, b: string): string =>
  (/[+−·×/]$/.test(a) || /^[+−·×/]/.test(b)) && a && b ? `${a} ${b}`.trim() : a + b;
