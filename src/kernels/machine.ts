import { zeros, type Precision, type Tensor } from '#numeric/tensor.ts';
import type { Program, VarId } from '#autodiff/program.ts';
import { compile, type Compiled } from './compile/compile.ts';
import { transposeOf } from './compile/layers.ts';
import { Storage } from './compile/workbench.ts';
import { Arena, intoPanels, outOfPanels } from './panels.ts';
import { SampleMemory, type Bytes } from './sample-memory.ts';
import { SIGNAL_BYTES } from './signals.ts';
import { lead, type Helper, type Team } from './team.ts';

export type SetName = 'train' | 'test';

export interface MachineSetup {
  readonly module: WebAssembly.Module;
  /** A training step at layer detail, and the part of it that leads to the loss. */
  readonly program: Program;
  readonly forward: Program;
  readonly inputs: VarId;
  readonly targets: VarId;
  readonly outputs: VarId;
  readonly precision: Precision;
  /** Samples of a training step, and of an evaluation, at most. */
  readonly batch: number;
  readonly evaluated: number;
  readonly sets: Readonly<Record<SetName, Bytes>>;
  /** [256]: what each byte stands for. */
  readonly values: Float64Array;
  /** Given numbers that stay as they are. */
  readonly constants: ReadonlyMap<VarId, number>;
  /** Other workers that take a share of every batch; none of it changes a number. */
  readonly helpers?: readonly Helper[] | undefined;
}

const PAGE = 65_536;
/** What each of the plans is called for. */
const [LEARN, TRAIN, TEST] = [0, 1, 2];

/** The memory of the kernels with samples and parameters in it, and the plans that run on it. */
export class Machine {
  readonly #setup: MachineSetup;
  readonly #storage = new Storage(new Arena());
  readonly #samples: SampleMemory;
  readonly #learning: Compiled;
  readonly #team: Team;
  readonly #notes: Float64Array;
  readonly #predictions: number;
  readonly #workers: number;

  constructor(setup: MachineSetup) {
    this.#setup = setup;
    const {
      module,
      program,
      forward,
      targets,
      outputs,
      precision,
      batch,
      evaluated,
      sets,
      values,
      helpers = [],
    } = setup;
    const workers = (this.#workers = helpers.length + 1);
    const { arena } = this.#storage;
    const capacity = Math.max(batch, evaluated);
    this.#samples = new SampleMemory(arena, sets, precision, capacity);
    this.#predictions = arena.take(capacity);
    const predictions = { of: outputs, at: this.#predictions };
    const planned = (set: SetName, of: Program): Compiled =>
      compile(
        {
          ...setup,
          program: of,
          samples: this.#samples.places[set],
          capacity,
          workers,
          predictions: of === forward ? predictions : undefined,
        },
        this.#storage,
        targets,
      );
    this.#learning = planned('train', program);
    const compiled = [this.#learning, planned('train', forward), planned('test', forward)];
    const noted = Math.max(...compiled.map(({ watched }) => watched.length));
    const [notes, signals] = [arena.take(noted * workers * 8), arena.take(SIGNAL_BYTES)];
    const pages = Math.ceil(arena.bytes / PAGE);
    // Shared memory can be made on any page; only handing it to another worker needs an isolated one.
    const memory = new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true });
    this.#storage.memory = memory.buffer;
    this.#samples.write(memory.buffer, values);
    this.#notes = new Float64Array(memory.buffer, notes, noted * workers);
    const plans = compiled.map(({ plan }) => plan);
    this.#team = lead({ module, memory, notes, noted, signals, of: workers }, plans, helpers);
  }

  /** A tensor of the host that the program reads or writes: the loss, single numbers. */
  tensor(id: VarId, batch = 0): Tensor {
    return this.#storage.tensor(this.#setup.program, id, this.#setup.precision, batch);
  }

  /** Sets a parameter, or state of an optimizer. */
  load(id: VarId, tensor: Tensor): void {
    const { panels, memory } = this.#storage;
    const place = panels.get(id);
    if (!place) return this.tensor(id).data.set(tensor.data);
    intoPanels(memory, place, tensor);
    const turned = panels.get(transposeOf(id));
    if (turned) intoPanels(memory, turned, transposed(tensor, this.#setup.precision));
  }

  /** A copy of a parameter as it stands. */
  read(id: VarId, shape: readonly number[]): Tensor {
    // Single numbers are doubles in every precision.
    const tensor = zeros(shape, shape.length > 0 ? this.#setup.precision : 'float64');
    const place = this.#storage.panels.get(id);
    if (place) outOfPanels(this.#storage.memory, place, tensor);
    else tensor.data.set(this.tensor(id).data);
    return tensor;
  }

  /**
   * One training step on these samples. False where a number on the way to the loss was not
   * finite: then nothing has been updated.
   */
  learn(samples: Int32Array): boolean {
    this.#samples.choose(samples);
    return this.#team.runs[LEARN]!(samples.length);
  }

  /** Runs these samples forward and writes the class that is predicted for each. */
  evaluate(set: SetName, samples: Int32Array, predictions: Uint8Array): void {
    this.#samples.choose(samples);
    this.#team.runs[set === 'train' ? TRAIN : TEST]!(samples.length);
    predictions.set(new Uint8Array(this.#storage.memory, this.#predictions, samples.length));
  }

  /** Sends the helpers home; nothing can be run after that. */
  close(): void {
    this.#team.close();
  }

  /** The first variable, in the order of the program, in which the last step met a number that is not finite. */
  get notFinite(): VarId | undefined {
    const place = this.#notes.findIndex((note) => note !== 0);
    return this.#learning.watched[Math.floor(place / this.#workers)];
  }
}

function transposed({ shape, data }: Tensor, precision: Precision): Tensor {
  const [rows, columns] = shape as [number, number];
  const turned = zeros([columns, rows], precision);
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < columns; j++) turned.data[j * rows + i] = data[i * columns + j]!;
  return turned;
}
