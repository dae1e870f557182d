import type { SymbolName } from '#autodiff/symbol.ts';

/** A symbol in plain text, for screen readers, titles and copied text: w5, E_o1, ∂E_total/∂w5, h1⁺, w^3_11′, σ′(z^3_1). */
export function plainSymbol(name: SymbolName): string {
  switch (name.kind) {
    case 'letter': {
      const up = name.sup === undefined ? '' : `^${name.sup}`;
      const underscore = name.sub && (up || /^[a-z]/.test(name.sub)) ? '_' : '';
      return `${name.base}${up}${underscore}${name.sub ?? ''}${updateMark(name)}`;
    }
    case 'code':
      return name.text + updateMark(name);
    case 'derivative': {
      const via = name.via ? `[${plainSymbol(name.via)}]` : '';
      return `∂${tight(name.of)}/∂${tight(name.by)}${via}`;
    }
    case 'slope':
      return `σ′(${plainSymbol(name.at)})`;
    case 'product':
      return name.factors.map(plainSymbol).join(timesIn(name.factors));
    case 'place':
      return `${tight(name.in)}[${name.at}]`;
  }
}

const tight = (name: SymbolName): string =>
  name.kind === 'product' ? `(${plainSymbol(name)})` : plainSymbol(name);

/** What is put to a symbol whose value an update has made. */
export const updateMark = ({ updated }: { readonly updated?: true | 'prime' }): string =>
  updated === undefined ? '' : updated === 'prime' ? '′' : '⁺';

/** Programs write a product of matrices with an @. */
export const timesIn = (factors: readonly SymbolName[]): string =>
  factors[0]?.kind === 'code' ? ' @ ' : '·';
