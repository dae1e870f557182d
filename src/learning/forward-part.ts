import type { Equation, Program } from '#autodiff/program.ts';

/**
 * The equations of a training program that lead from the inputs to the loss, without its backward pass and update: what an
 * evaluation runs. Of a program that goes forward again after the update, the first time.
 */
export function forwardPart(program: Program): Program {
  const end = program.equations.findIndex(({ phase }) => phase !== 'forward');
  const equations = end < 0 ? program.equations : program.equations.slice(0, end);
  const used = new Set(equations.flatMap(({ inputs, output }: Equation) => [...inputs, output]));
  const variables = new Map([...program.variables].filter(([id]) => used.has(id)));
  const elements = new Map([...program.elements].filter(([, { of }]) => used.has(of)));
  return { variables, equations, gradients: new Map(), next: new Map(), elements };
}
