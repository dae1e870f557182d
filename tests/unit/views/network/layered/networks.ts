import { varId } from '#autodiff/program.ts';
import { textbookNames } from '#learning/textbook-names.ts';
import type { Link, Network, Unit } from '#scene/stepper/network.ts';

const counted = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

/** What a drawing has to place for a network of these sizes, with a bias a neuron. */
export function networkOfSizes(sizes: readonly number[]): Network {
  const names = textbookNames(sizes, 'neuron');
  const activation = (layer: number, unit: number): string =>
    layer === 0 ? names.input(unit) : names.activation(layer, unit);
  const units: Unit[] = [];
  const links: Link[] = [];
  const biases: Network['biases'][number][] = [];
  sizes.forEach((count, layer) => {
    if (layer === 0) return;
    for (const index of counted(count)) {
      const [z, a] = [names.preactivation(layer, index), names.activation(layer, index)];
      const [slope, gradient] = [varId(`d${a}/d${z}`), varId(`dE_total/d${a}`)];
      units.push({ layer, index, z: varId(z), a: varId(a), slope, gradient });
      const bias = names.bias(layer, index);
      biases.push({ layer, bias: varId(bias), to: [varId(a)], gradient: varId(`dE_total/d${bias}`) });
      for (const from of counted(sizes[layer - 1]!)) {
        const weight = names.weight(layer, index, from);
        const ends = { from: varId(activation(layer - 1, from)), to: varId(a) };
        links.push({ layer, weight: varId(weight), ...ends, gradient: varId(`dE_total/d${weight}`) });
      }
    }
  });
  const last = sizes.length - 1;
  return {
    sizes,
    inputs: counted(sizes[0]!).map((i) => varId(names.input(i))),
    ...{ units, links, biases },
    errors: counted(sizes[last]!).map((k) => ({
      error: varId(names.lossTerm(k)),
      output: varId(names.activation(last, k)),
      target: varId(names.target(k)),
    })),
    total: varId(names.loss),
  };
}
