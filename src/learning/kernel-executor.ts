import { item, type Tensor } from '#numeric/tensor.ts';
import { varId, type Program, type VarId } from '#autodiff/program.ts';
import { Machine } from '#kernels/machine.ts';
import type { Helper } from '#kernels/team.ts';
import { EVALUATED_AT_ONCE } from './evaluation.ts';
import type { Executor, ExecutorSetup, MakeExecutor, Step } from './executor.ts';
import { forwardPart } from './forward-part.ts';
import { trainingStep } from './layer-program.ts';
import { batchNames } from './names.ts';
import { beginningOf } from './parameters.ts';
import { firstNotFinite, type NotFinite } from './not-finite.ts';
import { referenceExecutor } from './reference-executor.ts';

/**
 * Runs the same program as the reference executor by a plan of kernels, from one of their compiled modules.
 *
 * @param helpers other workers that take a share: for one executor, which is to be closed
 */
export const kernelExecutor =
  (module: WebAssembly.Module, helpers: readonly Helper[] = []): MakeExecutor =>
  (setup) =>
    new KernelExecutor(setup, module, helpers);

class KernelExecutor implements Executor {
  readonly #setup: ExecutorSetup;
  readonly #program: Program;
  readonly #machine: Machine;
  readonly #loss: VarId;
  /** Parameters, constants and an optimizer's state. */
  readonly #carried: readonly VarId[];

  constructor(setup: ExecutorSetup, module: WebAssembly.Module, helpers: readonly Helper[]) {
    const { network, data, precision, batch, parameters } = setup;
    const names = batchNames(network.sizes);
    this.#setup = setup;
    const step = trainingStep(network, names);
    const beginning = beginningOf(step, parameters, precision);
    this.#program = step.program;
    this.#carried = [...beginning.keys()];
    this.#loss = varId(names.loss);
    this.#machine = new Machine({
      module,
      helpers,
      program: this.#program,
      forward: forwardPart(this.#program),
      inputs: varId(names.inputs),
      targets: varId(names.targets),
      outputs: varId(names.activations(network.sizes.length - 1)),
      precision,
      batch,
      evaluated: EVALUATED_AT_ONCE,
      sets: data,
      values: data.values,
      constants: step.filledWith,
    });
    for (const [id, tensor] of beginning) this.#machine.load(id, tensor);
  }

  get parameters(): ReadonlyMap<VarId, Tensor> {
    const shapeOf = (id: VarId): number[] => this.#program.variables.get(id)!.shape as number[];
    return new Map(this.#carried.map((id) => [id, this.#machine.read(id, shapeOf(id))]));
  }

  step(indices: Int32Array, learningRate: number): Step {
    this.#machine.tensor(varId('lr')).data[0] = learningRate;
    if (!this.#machine.learn(indices)) return this.#stopped(indices, learningRate);
    const loss = this.#lossOf(indices);
    const variable = this.#machine.notFinite;
    if (variable === undefined) return { loss };
    const { shape } = this.#setup.parameters.get(variable)!;
    const value = firstNotFinite(this.#machine.read(variable, shape).data) ?? NaN;
    return { loss, notFinite: { variable, value } };
  }

  evaluate(set: 'train' | 'test', indices: Int32Array, predictions: Uint8Array): number {
    this.#machine.evaluate(set, indices, predictions);
    return this.#lossOf(indices);
  }

  close(): void {
    this.#machine.close();
  }

  /** A step that found no finite loss has changed nothing: the reference, from the same parameters, says what it met. */
  #stopped(indices: Int32Array, learningRate: number): Step {
    const reference = referenceExecutor({ ...this.#setup, parameters: this.parameters });
    const step = reference.step(indices, learningRate);
    if (step.notFinite) return step;
    const notFinite: NotFinite = { variable: this.#machine.notFinite ?? this.#loss, value: NaN };
    return { loss: this.#lossOf(indices), notFinite };
  }

  #lossOf(indices: Int32Array): number {
    return item(this.#machine.tensor(this.#loss, indices.length));
  }
}
