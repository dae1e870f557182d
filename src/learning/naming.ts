import { bold, letter, type SymbolName } from '#autodiff/symbol.ts';
import { varId, type Role, type VarId } from '#autodiff/program.ts';
import type { Naming } from '#autodiff/builder.ts';

export const scalarNaming = (name: string, role: Role): Naming => ({
  id: varId(name),
  name: letter(name),
  role,
});
export const tensorNaming = (name: string, role: Role): Naming => ({
  id: varId(name),
  name: bold(name),
  role,
});
export const updatedName = (id: string): VarId => varId(`${id}_new`);
/** The same variable after the update: w5 → w5_new. */
export const updatedSymbol = (name: SymbolName): SymbolName =>
  name.kind === 'letter' ? { ...name, updated: true } : name;
export const range = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
