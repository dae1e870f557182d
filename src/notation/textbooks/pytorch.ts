import type { CodeName, SymbolName } from '#autodiff/symbol.ts';
import type { Textbook } from './quantity.ts';

/**
 * The same network as PyTorch code: layers nn.Linear called fc1, fc2, …, whose weights are [out, in], and everything counted
 * from 0. A tensor's gradient is its `.grad`. The course's W is `fc1.weight.T`. A bias that a whole layer shares is no part
 * of nn.Linear and has a name of its own. The raised plus of a new value is the course's, since code has no name for it.
 */
export function pytorch(sizes: readonly number[]): Textbook {
  const last = sizes.length - 1;
  const activation = (layer: number): string =>
    layer === 0 ? 'x' : layer === last ? 'y' : last === 2 ? 'h' : `h${layer}`;
  return {
    symbol({ kind, layer, unit, from }) {
      const at = unit === undefined ? '' : `[${unit}]`;
      switch (kind) {
        case 'activation':
          return code(activation(layer) + at);
        case 'preactivation':
          return code(`z${layer}${at}`);
        case 'weight':
          if (unit === undefined) return code(`fc${layer}.weight.T`, `W${layer}.T`);
          if (from === undefined) return code(`fc${layer}.weight${at}`, `W${layer}${at}`);
          return code(`fc${layer}.weight[${unit}, ${from}]`, `W${layer}[${unit},${from}]`);
        case 'bias':
          return code(`fc${layer}.bias${at}`, `b${layer}${at}`);
        case 'sharedBias':
          return code(`b${layer}`);
        case 'target':
          return code(`target${at}`, `t${at}`);
        case 'errorTerm':
          return code(`e${at}`);
        case 'loss':
          return code('loss');
        case 'rate':
          return code('lr');
        default:
          return code('n');
      }
    },
    updated: plus,
    derivative(of, by, via) {
      const isGradient = of.quantity.kind === 'loss' && !via && by.name.kind === 'code';
      if (isGradient) return gradientOf(by.name);
      return { kind: 'derivative', of: of.name, by: by.name, ...(via ? { via: via.name } : {}) };
    },
  };
}

const code = (text: string, short = text): CodeName => ({
  kind: 'code',
  text,
  ...(short === text ? {} : { short }),
});

/** fc1.weight[0, 1] → fc1.weight.grad[0, 1]: first the tensor's gradient, then its place. */
function gradientOf({ text, short }: CodeName): CodeName {
  const withGrad = (name: string): string => name.replace(/(?=\[)|(?=\.T$)|$/, '.grad');
  return code(withGrad(text), short === undefined ? withGrad(text) : withGrad(short));
}

const plus = (name: SymbolName): SymbolName =>
  name.kind === 'code'
    ? { ...name, updated: true }
    : name.kind === 'product'
      ? { ...name, factors: name.factors.map(plus) }
      : name;
