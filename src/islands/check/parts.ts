import { varId } from '#autodiff/program.ts';
import type { SymbolName } from '#autodiff/symbol.ts';
import { isJosa, josa } from '#notation/josa.ts';
import { plainSymbol } from '#notation/plain.ts';
import type { Part } from '#notation/sentence.ts';

/** A text with its symbols in place: `{w}`, and in Korean `{w|을/를}` with the particle that the symbol calls for. */
export function partsOf(
  template: string,
  symbols: Readonly<Record<string, readonly [string, SymbolName]>>,
): Part[] {
  return template.split(/(\{[^}]+\})/).flatMap((piece): Part[] => {
    const [slot, particle] = /^\{(.+)\}$/.exec(piece)?.[1]?.split('|') ?? [];
    const symbol = slot === undefined ? undefined : symbols[slot];
    if (!symbol) return piece === '' ? [] : [piece];
    const part = { id: varId(symbol[0]), name: symbol[1] };
    return particle && isJosa(particle) ? [part, josa(plainSymbol(part.name), particle)] : [part];
  });
}
