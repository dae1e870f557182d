import type { LetterName, SymbolName } from '#autodiff/symbol.ts';
import type { Textbook } from './quantity.ts';

/**
 * M. Nielsen, "Neural Networks and Deep Learning" (2015), chapter 2: w^l_jk leads from neuron k of layer l − 1 to neuron j of
 * layer l, and the inputs are layer 1, a^1; b^l_j, z^l_j, a^l_j, targets y_j, cost C, δ^l_j for ∂C/∂z^l_j and σ′(z^l_j). C_j
 * for one output's share is ours. His w^l has a row a receiving neuron: it is the transpose of this course's W.
 */
export function nielsen(sizes: readonly number[]): Textbook {
  const between = sizes.some((units) => units > 9) ? ',' : '';
  return {
    symbol({ kind, layer, unit, from }) {
      const j = unit === undefined ? '' : `${unit + 1}`;
      const inLayer = (base: string, sub: string): LetterName => marked(base, sub, `${layer + 1}`);
      switch (kind) {
        case 'activation':
          return inLayer('a', j);
        case 'preactivation':
          return inLayer('z', j);
        case 'weight':
          return inLayer('w', from === undefined ? j : `${j}${between}${from + 1}`);
        case 'bias':
          return inLayer('b', j);
        case 'sharedBias':
          return inLayer('b', '');
        case 'target':
          return marked('y', j);
        case 'errorTerm':
          return marked('C', j || 'j');
        case 'loss':
          return marked('C', '');
        case 'rate':
          return marked('η', '');
        default:
          return marked('n', '');
      }
    },
    updated: prime,
    derivative(of, by, via) {
      const { name } = by;
      if (by.quantity.kind === 'preactivation' && !via) {
        if (of.quantity.kind === 'loss' && name.kind === 'letter') return { ...name, base: 'δ' };
        if (of.quantity.kind === 'activation') return { kind: 'slope', at: name };
      }
      return { kind: 'derivative', of: of.name, by: name, ...(via ? { via: via.name } : {}) };
    },
  };
}

const marked = (base: string, sub: string, sup = ''): LetterName => ({
  kind: 'letter',
  base,
  ...(sub ? { sub } : {}),
  ...(sup ? { sup } : {}),
});

/** He writes w → w′ for an update. */
const prime = (name: SymbolName): SymbolName =>
  name.kind === 'letter'
    ? { ...name, updated: 'prime' }
    : name.kind === 'product'
      ? { ...name, factors: name.factors.map(prime) }
      : name;
