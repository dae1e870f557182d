import { ProgramBuilder } from '#autodiff/builder.ts';
import { differentiate } from '#autodiff/differentiate.ts';
import { varId, type Program, type VarId } from '#autodiff/program.ts';
import { nameElements } from './elements.ts';
import type { NetworkNames } from './names.ts';
import { range, scalarNaming, tensorNaming } from './naming.ts';
import type { NetworkSpec } from './network.ts';
import { descendAll } from './update.ts';

/**
 * One training step of the network on a batch of N samples, one layer an equation: X [N, inputs], W [inputs, units],
 * b [units], Z = XW + b. `again` adds a forward pass with the new weights, for stepping.
 */
export function layerProgram(spec: NetworkSpec, names: NetworkNames, again = false): Program {
  const builder = new ProgramBuilder();
  const parameters = declare(builder, spec, names);
  const loss = writeForward(builder, spec, names, '');
  const output = varId(names.activations(spec.sizes.length - 1));
  const { gradient } = spec.loss;
  const byHand = gradient
    ? { byHand: new Map([[output, { op: gradient, inputs: lossInputs(spec, names, '') }]]) }
    : {};
  differentiate(builder, loss, parameters, byHand);
  descendAll(builder, parameters, scalarNaming('lr', 'constant'));
  if (again) {
    builder.phase = 'forward';
    writeForward(builder, spec, names, '_new');
  }
  nameElements(builder, spec, names);
  return builder.build();
}

function declare(builder: ProgramBuilder, { sizes, biases }: NetworkSpec, names: NetworkNames): VarId[] {
  builder.leaf(tensorNaming(names.inputs, 'data'), ['N', sizes[0]!]);
  builder.leaf(tensorNaming(names.targets, 'target'), ['N', sizes.at(-1)!]);
  return sizes.slice(1).flatMap((units, index) => {
    const W = builder.leaf(tensorNaming(names.weights(index + 1), 'parameter'), [sizes[index]!, units]);
    return biases ? [W, builder.leaf(tensorNaming(names.biases(index + 1), 'parameter'), [units])] : [W];
  });
}

function writeForward(
  builder: ProgramBuilder,
  spec: NetworkSpec,
  names: NetworkNames,
  suffix: '' | '_new',
): VarId {
  const { sizes, biases, activation, loss } = spec;
  let from = varId(names.inputs);
  for (const layer of range(sizes.length).slice(1)) {
    const Z = tensorNaming(names.preactivations(layer) + suffix, 'preactivation');
    const W = varId(names.weights(layer) + suffix);
    const weighted = biases ? tensorNaming(`${from}·${W}`, 'preactivation') : Z;
    let z = builder.apply('matmul', [from, W], weighted);
    if (biases) z = builder.apply('addBias', [z, varId(names.biases(layer) + suffix)], Z);
    from = builder.apply(activation, [z], tensorNaming(names.activations(layer) + suffix, 'activation'));
  }
  const inputs = lossInputs(spec, names, suffix);
  const total = scalarNaming(names.loss + suffix, 'loss');
  if (loss.op !== 'halfSquaredError') return builder.apply(loss.op, inputs, total);
  return builder.apply(
    'sum',
    [builder.apply(loss.op, inputs, tensorNaming(names.lossTerms + suffix, 'loss'))],
    total,
  );
}

/** The half squared error is written ½(t − o)², the losses over batches take output, then target. */
function lossInputs({ sizes, loss }: NetworkSpec, names: NetworkNames, suffix: string): VarId[] {
  const pair = [varId(names.activations(sizes.length - 1) + suffix), varId(names.targets)];
  return loss.op === 'halfSquaredError' ? pair.toReversed() : pair;
}
