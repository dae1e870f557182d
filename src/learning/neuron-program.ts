import { ProgramBuilder } from '#autodiff/builder.ts';
import { differentiate } from '#autodiff/differentiate.ts';
import { varId, type Program, type VarId } from '#autodiff/program.ts';
import type { NetworkNames } from './names.ts';
import { range, scalarNaming, tensorNaming } from './naming.ts';
import { biasIn, declareSharedBias } from './biases.ts';
import { declareLoss, lossInputs } from './loss-inputs.ts';
import { isShared, type NetworkSpec } from './network.ts';
import { requireOneSample } from './one-sample.ts';
import { pathThroughError } from './paths.ts';
import { sgd } from './optimizers/sgd.ts';

/**
 * The same training step on one sample, one neuron at a time: each neuron has its weights as one column, and a layer's activations
 * stand side by side as a row that the next layer's neurons read.
 */
export function neuronProgram(spec: NetworkSpec, names: NetworkNames): Program {
  requireOneSample(spec);
  const builder = new ProgramBuilder();
  const parameters = declare(builder, spec, names);
  const loss = writeForward(builder, spec, names, '');
  const pathName = pathThroughError(builder, spec, names, outputEntry(spec, names));
  differentiate(builder, loss, parameters, { pathName });
  sgd(builder, parameters, scalarNaming('lr', 'constant'));
  builder.phase = 'forward';
  writeForward(builder, spec, names, '_new');
  nameNumbers(builder, spec, names);
  return builder.build();
}

/** The column of weights that lead into a neuron is called after the neuron: w_h1. */
export const columnOf = (names: NetworkNames, layer: number, unit: number): string =>
  `w_${names.activation(layer, unit)}`;

/** Where an output neuron first uses the layer before it: its weighted sum, to which a bias may still be added. */
const outputEntry =
  ({ sizes, biases }: NetworkSpec, names: NetworkNames) =>
  (unit: number): string => {
    const last = sizes.length - 1;
    const column = columnOf(names, last, unit);
    return biases === 'none' ? names.preactivation(last, unit) : `${names.activations(last - 1)}·${column}`;
  };

function declare(builder: ProgramBuilder, spec: NetworkSpec, names: NetworkNames): VarId[] {
  const { sizes, biases, loss } = spec;
  builder.leaf(tensorNaming(names.inputs, 'data'), [1, sizes[0]!]);
  range(sizes.at(-1)!).forEach((k) => builder.leaf(scalarNaming(names.target(k), 'target'), [1, 1]));
  declareLoss(builder, loss);
  return sizes.slice(1).flatMap((units, index) => {
    const own = range(units).flatMap((unit) => {
      const w = tensorNaming(columnOf(names, index + 1, unit), 'parameter');
      const column = builder.leaf(w, [sizes[index]!, 1]);
      if (biases !== 'neuron') return [column];
      return [column, builder.leaf(scalarNaming(names.bias(index + 1, unit), 'parameter'), [1])];
    });
    return [...own, ...declareSharedBias(builder, spec, names, index + 1)];
  });
}

function writeForward(
  builder: ProgramBuilder,
  spec: NetworkSpec,
  names: NetworkNames,
  suffix: '' | '_new',
): VarId {
  const { sizes, biases, activation, loss } = spec;
  const last = sizes.length - 1;
  let from = varId(names.inputs);
  let units: VarId[] = [];
  for (const layer of range(sizes.length).slice(1)) {
    units = range(sizes[layer]!).map((unit) => {
      const z = scalarNaming(names.preactivation(layer, unit) + suffix, 'preactivation');
      const column = varId(columnOf(names, layer, unit) + suffix);
      const weighted = biases === 'none' ? z : tensorNaming(`${from}·${column}`, 'preactivation');
      let value = builder.apply('matmul', [from, column], weighted);
      const bias = biasIn(spec, names.bias(layer, unit), suffix);
      if (biases !== 'none')
        value = builder.apply(isShared(biases) ? 'addToAll' : 'addBias', [value, bias], z);
      return builder.apply(
        activation,
        [value],
        scalarNaming(names.activation(layer, unit) + suffix, 'activation'),
      );
    });
    if (layer < last)
      from = builder.apply('concat', units, tensorNaming(names.activations(layer) + suffix, 'activation'));
  }
  const errors = units.map((output, k) =>
    builder.apply(
      loss.op,
      lossInputs(loss, output, varId(names.target(k))),
      scalarNaming(names.lossTerm(k) + suffix, 'loss'),
    ),
  );
  return builder.apply('add', errors, scalarNaming(names.loss + suffix, 'loss'));
}

function nameNumbers(builder: ProgramBuilder, { sizes }: NetworkSpec, names: NetworkNames): void {
  const name = (tensor: string, index: number, element: string): void => {
    if (builder.variables.has(varId(tensor)))
      builder.elements.set(varId(element), { of: varId(tensor), index });
  };
  const { loss } = names;
  range(sizes[0]!).forEach((i) => name(names.inputs, i, names.input(i)));
  const last = sizes.length - 1;
  for (const layer of range(sizes.length).slice(1))
    for (const unit of range(sizes[layer]!)) {
      const column = columnOf(names, layer, unit);
      range(sizes[layer - 1]!).forEach((from) => {
        const weight = names.weight(layer, unit, from);
        name(column, from, weight);
        name(`${column}_new`, from, `${weight}_new`);
        name(`d${loss}/d${column}`, from, `d${loss}/d${weight}`);
        if (layer !== last || layer < 2) return;
        const [row, error] = [names.activations(layer - 1), names.lossTerm(unit)];
        name(`d${error}/d${row}`, from, `d${error}/d${names.activation(layer - 1, from)}`);
      });
    }
}
