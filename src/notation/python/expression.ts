import type { Formula } from '#autodiff/formula.ts';
import { OPS } from '#autodiff/ops/index.ts';
import type { Equation, Program } from '#autodiff/program.ts';
import type { Dialect } from './dialect.ts';
import { identifiersOf } from './identifiers.ts';
import { after, atom, atProduct, inside, LEVEL, type Level, type Printed } from './printed.ts';

/** The right-hand side of an equation as an expression of Python over the variables of the program. */
export function expressionOf(
  { op, inputs, output, index }: Equation,
  program: Program,
  dialect: Dialect,
): string {
  const identifiers = identifiersOf(program);
  const names = inputs.map((id) => identifiers.get(id)!);
  const isNumber = program.variables.get(output)!.shape.length === 0;
  const special = isNumber ? undefined : dialect.ops[op];
  return special?.(names) ?? printFormula(OPS[op].formula(inputs.length), names, dialect, index);
}

/** A formula over named arguments. Bracketed so that Python adds and multiplies in the order of the tree. */
export function printFormula(
  formula: Formula,
  names: readonly string[],
  dialect: Dialect,
  index = 0,
): string {
  const chain = (parts: readonly Printed[], operator: string, first: Level, rest: Level): string =>
    parts.map((part, i) => (i === 0 ? inside(part, first) : after(part, rest))).join(` ${operator} `);
  const print = (part: Formula): Printed => {
    switch (part.kind) {
      case 'argument':
        return atom(names[part.index]!);
      case 'number':
        return atom(numberText(part.text, names[0] ?? '', dialect));
      case 'sum':
        return { text: chain(part.terms.map(print), '+', LEVEL.sum, LEVEL.product), level: LEVEL.sum };
      case 'difference': {
        const sides = [part.left, part.right].map(print);
        return { text: chain(sides, '-', LEVEL.sum, LEVEL.product), level: LEVEL.sum };
      }
      case 'product':
        if (part.factors.length === 1) return print(part.factors[0]!);
        return atProduct(chain(part.factors.map(print), '*', LEVEL.product, LEVEL.negative));
      case 'matrixProduct':
        return atProduct(chain([part.left, part.right].map(print), '@', LEVEL.product, LEVEL.negative));
      case 'quotient':
        return atProduct(chain([part.over, part.under].map(print), '/', LEVEL.product, LEVEL.negative));
      case 'power':
        return { text: `${inside(print(part.base), LEVEL.atom)} ** ${part.exponent}`, level: LEVEL.power };
      case 'transpose':
        return atom(`${inside(print(part.of), LEVEL.atom)}.T`);
      case 'negative': {
        const of = print(part.of);
        const level = of.level === LEVEL.product ? LEVEL.product : LEVEL.negative;
        return { text: `-${after(of, LEVEL.product)}`, level };
      }
      case 'call':
        return dialect.calls[part.name](part.of.map(print), index);
    }
  };
  return print(formula).text;
}

/** The numbers that formulas name by a letter: N rows and N·K numbers of the first argument, δ of the logarithms. */
function numberText(text: string, first: string, dialect: Dialect): string {
  if (text === '½') return '0.5';
  if (text === 'δ') return '1e-7';
  if (text === 'N') return `len(${first})`;
  if (text === 'N·K') return dialect.size(first);
  if (!/^\d+$/.test(text))
    throw new Error(`A formula names the constant ${text}, which has no form in Python.`);
  return text;
}
