import type { LetterName, SymbolName } from '#autodiff/symbol.ts';
import type { Textbook } from './quantity.ts';

/**
 * M. Mazur, "A Step by Step Backpropagation Example" (2015): inputs i1, i2, what a neuron adds up net_h1, what it passes on
 * out_h1, the targets target_o1, and δ_o1 for ∂E_total/∂net_o1. He writes no matrices: for those the letters are his, the
 * bold type is the course's.
 */
export function mazur(sizes: readonly number[]): Textbook {
  const last = sizes.length - 1;
  const before = (layer: number): number => sizes.slice(1, layer).reduce((total, units) => total + units, 0);
  const weightsBefore = (layer: number): number =>
    sizes.slice(1, layer).reduce((total, units, i) => total + units * sizes[i]!, 0);
  /** The neuron, or its whole layer. */
  const neuron = (layer: number, unit: number | undefined): string => {
    if (unit !== undefined) return layer === last ? `o${unit + 1}` : `h${before(layer) + unit + 1}`;
    return layer === last ? 'o' : last === 2 ? 'h' : `h(${layer})`;
  };
  return {
    symbol({ kind, layer, unit, from }) {
      const at = (base: string): LetterName => marked(base, neuron(layer, unit), unit === undefined);
      switch (kind) {
        case 'activation':
          return layer > 0
            ? at('out')
            : marked('i', unit === undefined ? '' : `${unit + 1}`, unit === undefined);
        case 'preactivation':
          return at('net');
        case 'target':
          return at('target');
        case 'errorTerm':
          return at('E');
        case 'weight':
          if (unit === undefined) return marked('W', `${layer}`, true);
          if (from === undefined) return marked('w', neuron(layer, unit), true);
          return marked('w', `${weightsBefore(layer) + unit * sizes[layer - 1]! + from + 1}`);
        case 'bias':
          return unit === undefined
            ? marked('B', `${layer}`, true)
            : marked('b', `${before(layer) + unit + 1}`);
        case 'sharedBias':
          return marked('b', `${layer}`);
        case 'loss':
          return marked('E', 'total');
        case 'rate':
          return marked('η');
        default:
          return marked('n');
      }
    },
    updated: plus,
    derivative(of, by, via) {
      const isDelta = of.quantity.kind === 'loss' && by.quantity.kind === 'preactivation' && !via;
      if (isDelta) return marked('δ', neuron(by.quantity.layer, by.quantity.unit));
      return { kind: 'derivative', of: of.name, by: by.name, ...(via ? { via: via.name } : {}) };
    },
  };
}

const marked = (base: string, sub = '', bold = false): LetterName => ({
  kind: 'letter',
  base,
  ...(sub ? { sub } : {}),
  ...(bold ? { bold: true as const } : {}),
});

/** He prints w with a raised plus for the new weight. */
const plus = (name: SymbolName): SymbolName =>
  name.kind === 'letter'
    ? { ...name, updated: true }
    : name.kind === 'product'
      ? { ...name, factors: name.factors.map(plus) }
      : name;
