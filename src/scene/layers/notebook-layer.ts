import { ProgramBuilder } from '#autodiff/builder.ts';
import { varId, type Program, type Trace, type VarId } from '#autodiff/program.ts';
import { run } from '#autodiff/run.ts';
import { tensorNaming } from '#learning/naming.ts';
import { LegacyRandom } from '#numeric/random/legacy.ts';
import type { Tensor } from '#numeric/tensor.ts';

/** Five samples of two features into a layer of three neurons. */
export const SAMPLES = 5;
export const FEATURES = 2;
export const NEURONS = 3;

/** How many training samples the notebook chooses its sixteen from, before it tests its layers. */
const TRAINING_SAMPLES = 60_000;

/**
 * What the published notebook tests its fully connected layer with: X, W and b as its random stream gives them after
 * `np.random.seed(0)`. Before them it has drawn 16 samples to look at and the 5 × 2 inputs of its sigmoid test, and
 * between X and W the 5 × 3 numbers of its backward test (course document 0).
 */
function drawn(): Map<VarId, Tensor> {
  const random = LegacyRandom.seed(0);
  random.randint(0, TRAINING_SAMPLES, 16);
  random.randn(SAMPLES * 2);
  const X = random.randn(SAMPLES * FEATURES);
  random.randn(SAMPLES * NEURONS);
  const W = random.randn(FEATURES * NEURONS);
  const b = random.randn(NEURONS);
  return new Map([
    [varId('X'), { shape: [SAMPLES, FEATURES], data: X }],
    [varId('W'), { shape: [FEATURES, NEURONS], data: W }],
    [varId('b'), { shape: [NEURONS], data: b }],
  ]);
}

/** Z = X W + b. */
function layer(): Program {
  const builder = new ProgramBuilder();
  const X = builder.leaf(tensorNaming('X', 'data'), ['N', FEATURES]);
  const W = builder.leaf(tensorNaming('W', 'parameter'), [FEATURES, NEURONS]);
  const b = builder.leaf(tensorNaming('b', 'parameter'), [NEURONS]);
  const weighted = builder.apply('matmul', [X, W], tensorNaming('X·W', 'preactivation'));
  builder.apply('addBias', [weighted, b], tensorNaming('Z', 'preactivation'));
  return builder.build();
}

let trace: Trace | undefined;
/** The layer's forward pass on the notebook's numbers. */
export const notebookLayer = (): Trace => (trace ??= run(layer(), drawn()));
