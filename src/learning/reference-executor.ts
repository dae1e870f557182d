import { item, zeros, type Precision, type Tensor } from '#numeric/tensor.ts';
import { varId, type Program, type VarId } from '#autodiff/program.ts';
import type { SparseTensor } from '#autodiff/ops/matmul-nonzero.ts';
import { run } from '#autodiff/run.ts';
import type { Executor, ExecutorSetup, Step } from './executor.ts';
import { forwardPart } from './forward-part.ts';
import { trainingStep } from './layer-program.ts';
import { predict } from './metrics.ts';
import { batchNames, type NetworkNames } from './names.ts';
import { range } from './naming.ts';
import { firstNotFinite, type NotFinite } from './not-finite.ts';
import { beginningOf, copyOf } from './parameters.ts';
import { emptyInputs, gatherInputs, gatherTargets, indexed, type IndexedSamples } from './samples.ts';

/** Tensors for one batch size: those that are filled from the samples, and those that the program writes. */
interface Workspace {
  readonly X: SparseTensor;
  readonly T: Tensor;
  readonly buffers: Map<VarId, Tensor>;
}

/** Evaluates the program as it stands, equation by equation, and reuses every tensor from step to step. */
export const referenceExecutor = (setup: ExecutorSetup): Executor => new ReferenceExecutor(setup);

class ReferenceExecutor implements Executor {
  readonly #samples: Readonly<Record<'train' | 'test', IndexedSamples>>;
  readonly #values: Float64Array;
  readonly #precision: Precision;
  readonly #names: NetworkNames;
  readonly #sizes: readonly number[];
  readonly #program: Program;
  readonly #forward: Program;
  readonly #workspaces = new Map<number, Workspace>();
  readonly #rate: Tensor = zeros([]);
  #parameters: Map<VarId, Tensor>;
  /** Where the next step writes: the parameters of the step before, which nobody needs any more. */
  #spare: Map<VarId, Tensor>;

  constructor({ network, data, precision, parameters }: ExecutorSetup) {
    this.#samples = { train: indexed(data.train), test: indexed(data.test) };
    this.#values = data.values;
    this.#precision = precision;
    this.#sizes = network.sizes;
    this.#names = batchNames(network.sizes);
    const step = trainingStep(network, this.#names);
    this.#program = step.program;
    this.#forward = forwardPart(this.#program);
    this.#parameters = beginningOf(step, parameters, precision);
    this.#spare = new Map(copyOf(this.#parameters));
  }

  get parameters(): ReadonlyMap<VarId, Tensor> {
    return this.#parameters;
  }

  step(indices: Int32Array, learningRate: number): Step {
    const { buffers } = this.#fill(this.#samples.train, indices);
    this.#rate.data[0] = learningRate;
    const { next } = this.#program;
    for (const [parameter, updated] of next) buffers.set(updated, this.#spare.get(parameter)!);
    const { values } = run(this.#program, this.#given(indices.length), {
      buffers,
      precision: this.#precision,
    });
    const loss = item(values.get(varId(this.#names.loss))!);
    const notFinite = this.#findNotFinite(loss, values);
    if (notFinite) return { loss, notFinite };
    [this.#parameters, this.#spare] = [this.#spare, this.#parameters];
    return { loss };
  }

  evaluate(set: 'train' | 'test', indices: Int32Array, predictions: Uint8Array): number {
    const { buffers } = this.#fill(this.#samples[set], indices);
    const { values } = run(this.#forward, this.#given(indices.length), {
      buffers,
      precision: this.#precision,
    });
    predict(values.get(varId(this.#names.activations(this.#sizes.length - 1)))!, predictions);
    return item(values.get(varId(this.#names.loss))!);
  }

  #fill(samples: IndexedSamples, indices: Int32Array): Workspace {
    const workspace = this.#workspace(indices.length);
    gatherInputs(workspace.X, samples, indices, this.#values);
    gatherTargets(workspace.T, samples, indices);
    return workspace;
  }

  #workspace(batch: number): Workspace {
    let workspace = this.#workspaces.get(batch);
    if (!workspace) {
      const X = emptyInputs(batch, this.#sizes[0]!, this.#precision);
      const T = zeros([batch, this.#sizes.at(-1)!], this.#precision);
      workspace = { X, T, buffers: new Map() };
      this.#workspaces.set(batch, workspace);
    }
    return workspace;
  }

  #given(batch: number): Map<VarId, Tensor> {
    const { X, T } = this.#workspace(batch);
    return new Map(this.#parameters)
      .set(varId(this.#names.inputs), X)
      .set(varId(this.#names.targets), T)
      .set(varId('lr'), this.#rate);
  }

  #findNotFinite(loss: number, values: ReadonlyMap<VarId, Tensor>): NotFinite | undefined {
    if (!Number.isFinite(loss)) return { variable: this.#names.loss, value: loss };
    // An activation can hide that its argument overflowed: the sigmoid of infinity is 1.
    for (const layer of range(this.#sizes.length).slice(1)) {
      const variable = this.#names.preactivations(layer);
      const value = firstNotFinite(values.get(varId(variable))!.data);
      if (value !== undefined) return { variable, value };
    }
    const { next, variables } = this.#program;
    for (const [parameter, updated] of next) {
      if (variables.get(parameter)!.role !== 'parameter') continue;
      const value = firstNotFinite(values.get(updated)!.data);
      if (value !== undefined) return { variable: parameter, value };
    }
    return undefined;
  }
}
