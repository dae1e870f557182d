import { ProgramBuilder } from '#autodiff/builder.ts';
import { differentiate } from '#autodiff/differentiate.ts';
import { varId, type Program, type VarId } from '#autodiff/program.ts';
import type { NetworkNames } from './names.ts';
import { range, scalarNaming } from './naming.ts';
import { biasIn, declareSharedBias } from './biases.ts';
import { declareLoss, lossInputs } from './loss-inputs.ts';
import type { NetworkSpec } from './network.ts';
import { requireOneSample } from './one-sample.ts';
import { pathThroughError } from './paths.ts';
import { sgd } from './optimizers/sgd.ts';

/**
 * One training step of the network on one sample, one number an equation: forward, backward, update, and forward
 * again with the new weights.
 */
export function operationProgram(spec: NetworkSpec, names: NetworkNames): Program {
  requireOneSample(spec);
  const builder = new ProgramBuilder();
  const parameters = declare(builder, spec, names);
  const loss = writeForward(builder, spec, names, '');
  differentiate(builder, loss, parameters, { pathName: pathThroughError(builder, spec, names) });
  sgd(builder, parameters, scalarNaming('lr', 'constant'));
  builder.phase = 'forward';
  writeForward(builder, spec, names, '_new');
  return builder.build();
}

function declare(builder: ProgramBuilder, spec: NetworkSpec, names: NetworkNames): VarId[] {
  const { sizes, biases, loss } = spec;
  const outputs = sizes.at(-1)!;
  range(sizes[0]!).forEach((i) => builder.leaf(scalarNaming(names.input(i), 'data'), []));
  range(outputs).forEach((k) => builder.leaf(scalarNaming(names.target(k), 'target'), []));
  declareLoss(builder, loss);
  return sizes.slice(1).flatMap((units, index) => {
    const layer = index + 1;
    const own = range(units).flatMap((unit) => {
      const weights = range(sizes[index]!).map((from) => names.weight(layer, unit, from));
      const all = biases === 'neuron' ? [...weights, names.bias(layer, unit)] : weights;
      return all.map((name) => builder.leaf(scalarNaming(name, 'parameter'), []));
    });
    return [...own, ...declareSharedBias(builder, spec, names, layer)];
  });
}

function writeForward(
  builder: ProgramBuilder,
  spec: NetworkSpec,
  names: NetworkNames,
  suffix: '' | '_new',
): VarId {
  const { sizes, biases, activation } = spec;
  let from = range(sizes[0]!).map((i) => varId(names.input(i)));
  sizes.slice(1).forEach((units, index) => {
    const layer = index + 1;
    from = range(units).map((unit) => {
      const terms = from.flatMap((input, i) => [varId(names.weight(layer, unit, i) + suffix), input]);
      if (biases !== 'none') terms.push(biasIn(spec, names.bias(layer, unit), suffix));
      const z = scalarNaming(names.preactivation(layer, unit) + suffix, 'preactivation');
      const a = scalarNaming(names.activation(layer, unit) + suffix, 'activation');
      return builder.apply(activation, [builder.apply('weightedSum', terms, z)], a);
    });
  });
  const terms = from.map((output, k) =>
    builder.apply(
      spec.loss.op,
      lossInputs(spec.loss, output, varId(names.target(k))),
      scalarNaming(names.lossTerm(k) + suffix, 'loss'),
    ),
  );
  return builder.apply('add', terms, scalarNaming(names.loss + suffix, 'loss'));
}
