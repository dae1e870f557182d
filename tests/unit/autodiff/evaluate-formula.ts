import type { Formula, FunctionName } from '#autodiff/formula.ts';

/** Numbers that formulas name: one sample, one output, and the δ of the logarithms. */
const CONSTANTS: Readonly<Record<string, number>> = { '½': 0.5, N: 1, 'N·K': 1, δ: 1e-7 };

/** What a formula says, with one number for each argument: read from the tree alone, without the ops. */
export function evaluateFormula(formula: Formula, args: readonly number[]): number {
  const value = (tree: Formula): number => evaluateFormula(tree, args);
  switch (formula.kind) {
    case 'argument':
      return args[formula.index]!;
    case 'number':
      return Number(formula.value ?? CONSTANTS[formula.text] ?? formula.text);
    case 'sum':
      return formula.terms.map(value).reduce((a, b) => a + b);
    case 'difference':
      return value(formula.left) - value(formula.right);
    case 'product':
      return formula.factors.map(value).reduce((a, b) => a * b);
    case 'matrixProduct':
      return value(formula.left) * value(formula.right);
    case 'quotient':
      return value(formula.over) / value(formula.under);
    case 'power':
      return value(formula.base) ** formula.exponent;
    case 'transpose':
      return value(formula.of);
    case 'negative':
      return -value(formula.of);
    case 'call': {
      const [of, ...more] = formula.of.map(value);
      const takes = formula.name === 'leakyRelu' || /label|hot/i.test(formula.name) ? 2 : 1;
      if (of === undefined || more.length !== takes - 1)
        throw new Error(`${formula.name} takes ${takes} here, not ${formula.of.length}.`);
      return FUNCTIONS[formula.name]?.(of, ...more) ?? of;
    }
  }
}

/** Of one number alone, or of one row and one column; sums and means of it, and all that is not here, are the number itself. */
const FUNCTIONS: Partial<Record<FunctionName, (of: number, a?: number) => number>> = {
  sigmoid: (z) => 1 / (1 + Math.exp(-z)),
  tanh: (z) => (Math.exp(2 * z) - 1) / (Math.exp(2 * z) + 1),
  relu: (z) => Math.max(0, z),
  leakyRelu: (z, a) => Math.max(a! * z, z),
  step: (z) => (z > 0 ? 1 : 0),
  stepAtLeast: (z) => (z < 0 ? 0 : 1),
  softmax: () => 1,
  oneHot: () => 1,
  exp: Math.exp,
  ln: Math.log,
  sqrt: Math.sqrt,
};

/** The arguments that a formula mentions. */
export function argumentsOf(formula: Formula): Set<number> {
  if (formula.kind === 'argument') return new Set([formula.index]);
  const parts = Object.values(formula).flat() as unknown[];
  const trees = parts.filter((part): part is Formula => typeof part === 'object' && part !== null);
  return new Set(trees.flatMap((tree) => [...argumentsOf(tree)]));
}
