import { inPlace, type InPlace } from '#autodiff/in-place.ts';
import { varId, type Program, type Trace, type VarId } from '#autodiff/program.ts';
import { item, scalar, zeros, type Tensor } from '#numeric/tensor.ts';
import { forwardPart } from './forward-part.ts';
import { trainingStep } from './layer-program.ts';
import { batchNames, type NetworkNames } from './names.ts';
import type { NetworkSpec } from './network.ts';
import { beginningOf, type Parameters } from './parameters.ts';

export interface FullBatchSetup {
  readonly network: NetworkSpec;
  /** All samples: inputs X [N, inputs] and targets T [N, outputs]. */
  readonly data: { readonly X: Tensor; readonly T: Tensor };
  /** Where training starts from, by the names W1, b1, …; copied. */
  readonly parameters: Parameters;
  readonly learningRate: number;
}

/**
 * Gradient descent on a whole small data set at once: one update of the parameters a step, by the gradient of the loss over
 * all samples. Whoever drives it takes as many steps at a time as it likes.
 */
export class FullBatch {
  readonly #names: NetworkNames;
  readonly #program: Program;
  readonly #given: ReadonlyMap<VarId, Tensor>;
  readonly #training: InPlace;
  readonly #forward: InPlace;
  readonly #sizes: readonly number[];
  #steps = 0;

  constructor({ network, data: { X, T }, parameters, learningRate }: FullBatchSetup) {
    this.#sizes = network.sizes;
    this.#names = batchNames(network.sizes);
    const step = trainingStep(network, this.#names);
    this.#program = step.program;
    this.#given = beginningOf(step, parameters, 'float64')
      .set(varId(this.#names.inputs), X)
      .set(varId(this.#names.targets), T)
      .set(varId('lr'), scalar(learningRate));
    this.#training = inPlace(this.#program, this.#given);
    this.#forward = inPlace(forwardPart(this.#program), this.#given);
  }

  /** How many updates the parameters have behind them. */
  get steps(): number {
    return this.#steps;
  }

  /** As they stand now: views that the next step overwrites. */
  get parameters(): Parameters {
    return new Map([...this.#program.next.keys()].map((id) => [id, this.#given.get(id)!]));
  }

  /** Puts it where a run stood that had these parameters after `steps` updates; it goes on from there as that run did. */
  restore(parameters: Parameters, steps: number): void {
    for (const [id, { data }] of parameters) this.#given.get(id)!.data.set(data);
    this.#steps = steps;
  }

  /** Takes one step and returns the loss before it. A loss that is no finite number is returned as it is. */
  step(): number {
    this.#training.advance();
    this.#steps++;
    return this.#loss(this.#training);
  }

  /** Takes `count` steps and returns the loss before each. */
  train(count: number): Float64Array {
    return Float64Array.from({ length: count }, () => this.step());
  }

  /**
   * Activations, loss and gradients of the latest step, and its parameters as they stand after it; before the first step,
   * of the beginning. Views that the next step overwrites.
   */
  get latest(): Trace {
    return this.#training;
  }

  /** Loss and outputs Y [N, outputs] with the parameters as they stand now. */
  measure(): { readonly loss: number; readonly outputs: Tensor } {
    this.#forward.run();
    const { shape, data } = this.#forward.values.get(varId(this.#names.activations(this.#sizes.length - 1)))!;
    return { loss: this.#loss(this.#forward), outputs: { shape, data: data.slice() } };
  }

  /** The network on other inputs [M, inputs], with the parameters as they stand at each `run`: a grid of points. */
  on(X: Tensor): InPlace {
    const T = zeros([X.shape[0]!, this.#sizes.at(-1)!]);
    const given = new Map(this.#given).set(varId(this.#names.inputs), X).set(varId(this.#names.targets), T);
    return inPlace(forwardPart(this.#program), given);
  }

  #loss({ values }: Trace): number {
    return item(values.get(varId(this.#names.loss))!);
  }
}
