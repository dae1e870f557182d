import { ProgramBuilder } from '#autodiff/builder.ts';
import { differentiate } from '#autodiff/differentiate.ts';
import { varId, type Program, type VarId } from '#autodiff/program.ts';
import { nameElements } from './elements.ts';
import type { NetworkNames } from './names.ts';
import { range, scalarNaming, tensorNaming } from './naming.ts';
import { biasIn, declareSharedBias } from './biases.ts';
import { declareLoss, lossInputs } from './loss-inputs.ts';
import { isMeanOverBatch, isShared, isSumOfTerms, LEAK, type NetworkSpec } from './network.ts';
import { sgd } from './optimizers/sgd.ts';

/**
 * One training step of the network on a batch of N samples, one layer an equation: X [N, inputs], W [inputs, units],
 * b [units], Z = XW + b. `again` adds a forward pass with the new weights, for stepping.
 */
export const layerProgram = (spec: NetworkSpec, names: NetworkNames, again = false): Program =>
  trainingStep(spec, names, again).program;

/** A training step, with what fills its constants, and before the first update the state of its optimizer. */
export interface TrainingStep {
  readonly program: Program;
  readonly filledWith: ReadonlyMap<VarId, number>;
}

/** The program of `layerProgram` and what it begins with. */
export function trainingStep(spec: NetworkSpec, names: NetworkNames, again = false): TrainingStep {
  const builder = new ProgramBuilder();
  const parameters = declare(builder, spec, names);
  const loss = writeForward(builder, spec, names, '');
  const output = varId(names.activations(spec.sizes.length - 1));
  const { gradient } = spec.loss;
  const byHand = gradient
    ? {
        byHand: new Map([
          [output, { op: gradient, inputs: lossInputs(spec.loss, output, varId(names.targets)) }],
        ]),
      }
    : {};
  differentiate(builder, loss, parameters, byHand);
  const optimizer = spec.optimizer ?? sgd;
  const filledWith = new Map(optimizer(builder, parameters, scalarNaming('lr', 'constant')));
  if (spec.activation === 'leakyRelu') filledWith.set(SLOPE, LEAK);
  if (again) {
    builder.phase = 'forward';
    writeForward(builder, spec, names, '_new');
  }
  nameElements(builder, spec, names);
  return { program: builder.build(), filledWith };
}

/** The slope of a leaky ReLU where it leaks. */
const SLOPE = varId('a');

function declare(builder: ProgramBuilder, spec: NetworkSpec, names: NetworkNames): VarId[] {
  const { sizes, biases, activation, loss } = spec;
  builder.leaf(tensorNaming(names.inputs, 'data'), ['N', sizes[0]!]);
  builder.leaf(tensorNaming(names.targets, 'target'), ['N', sizes.at(-1)!]);
  declareLoss(builder, loss);
  if (activation === 'leakyRelu') builder.leaf(scalarNaming(SLOPE, 'constant'), []);
  return sizes.slice(1).flatMap((units, index) => {
    const W = builder.leaf(tensorNaming(names.weights(index + 1), 'parameter'), [sizes[index]!, units]);
    if (biases !== 'neuron') return [W, ...declareSharedBias(builder, spec, names, index + 1)];
    return [W, builder.leaf(tensorNaming(names.biases(index + 1), 'parameter'), [units])];
  });
}

function writeForward(
  builder: ProgramBuilder,
  spec: NetworkSpec,
  names: NetworkNames,
  suffix: '' | '_new',
): VarId {
  const { sizes, biases, activation, output, loss } = spec;
  const last = sizes.length - 1;
  const ofSoftmax = loss.op === 'softmaxCrossEntropy';
  let from = varId(names.inputs);
  let z = from;
  for (const layer of range(sizes.length).slice(1)) {
    const Z = tensorNaming(names.preactivations(layer) + suffix, 'preactivation');
    const W = varId(names.weights(layer) + suffix);
    const weighted = biases === 'none' ? Z : tensorNaming(`${from}·${W}`, 'preactivation');
    z = builder.apply('matmul', [from, W], weighted);
    const shared = isShared(biases);
    const bias = biasIn(spec, shared ? names.bias(layer, 0) : names.biases(layer), suffix);
    if (biases !== 'none') z = builder.apply(shared ? 'addToAll' : 'addBias', [z, bias], Z);
    const f = (layer === last && (ofSoftmax ? 'softmax' : output)) || activation;
    const given = f === 'leakyRelu' ? [z, SLOPE] : [z];
    from = builder.apply(f, given, tensorNaming(names.activations(layer) + suffix, 'activation'));
  }
  const inputs = lossInputs(loss, ofSoftmax ? z : from, varId(names.targets));
  const total = scalarNaming(names.loss + suffix, 'loss');
  if (!isSumOfTerms(loss)) return builder.apply(loss.op, inputs, total);
  const terms = builder.apply(loss.op, inputs, tensorNaming(names.lossTerms + suffix, 'loss'));
  return builder.apply(isMeanOverBatch(loss) ? 'batchMean' : 'sum', [terms], total);
}
