import type { Naming, ProgramBuilder } from '#autodiff/builder.ts';
import type { VarId } from '#autodiff/program.ts';
import { updatedName, updatedSymbol } from './naming.ts';

/** Gradient descent for every parameter: w_new = w − η · dL/dw, and w_new is what the next run starts from. */
export function descendAll(builder: ProgramBuilder, parameters: readonly VarId[], rate: Naming): void {
  builder.phase = 'update';
  const eta = builder.leaf({ ...rate, name: { kind: 'letter', base: 'η' } }, []);
  for (const parameter of parameters) {
    const { name } = builder.variable(parameter);
    const updated: Naming = { id: updatedName(parameter), name: updatedSymbol(name), role: 'updated' };
    const gradient = builder.gradients.get(parameter)!;
    builder.next.set(parameter, builder.apply('descend', [parameter, gradient, eta], updated));
  }
}
