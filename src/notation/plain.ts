import type { SymbolName } from '#autodiff/symbol.ts';

/** A symbol in plain text, for screen readers, titles and copied text: w5, E_o1, ∂E_total/∂w5, h1⁺. */
export function plainSymbol(name: SymbolName): string {
  if (name.kind === 'derivative') {
    const via = name.via ? `[${plainSymbol(name.via)}]` : '';
    return `∂${plainSymbol(name.of)}/∂${plainSymbol(name.by)}${via}`;
  }
  const underscore = name.sub && /^[a-z]/.test(name.sub) ? '_' : '';
  return `${name.base}${underscore}${name.sub ?? ''}${name.updated ? '⁺' : ''}`;
}
