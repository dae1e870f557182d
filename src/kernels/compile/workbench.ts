import { zeros, type Precision, type Tensor } from '#numeric/tensor.ts';
import { usesOf } from '#autodiff/lookup.ts';
import type { Equation, Program, VarId } from '#autodiff/program.ts';
import { bind } from '#autodiff/run.ts';
import { intoPanels, numbersIn, outOfPanels, type Arena, type Panels } from '../panels.ts';
import type { HostStep, KernelStep, Split, Step, Use } from '../plan.ts';

/** Where the samples lie: only what is not zero, or all of it. `order` names those of the batch. */
export interface SamplePlaces {
  /** Words: which samples are in the batch. */
  readonly order: number;
  /** What each of the 256 bytes stands for, 8 bytes each. */
  readonly numbers: number;
  /** Bytes: the class of each sample. */
  readonly labels: number;
  /** Words: where the entries of each sample begin; and the entries (assembly/sparse.ts). Without them, `bytes`. */
  readonly entries?: { readonly starts: number; readonly entries: number };
  readonly bytes?: number;
}

export interface Setting {
  readonly program: Program;
  readonly inputs: VarId;
  readonly samples: SamplePlaces;
  readonly precision: Precision;
  /** Samples that a batch has at most. */
  readonly capacity: number;
  readonly workers: number;
  /** Given numbers that never change, which a kernel is told once. */
  readonly constants: ReadonlyMap<VarId, number>;
  /** Where the class of each sample goes that the outputs `of` predict, as a byte. */
  readonly predictions?: { readonly of: VarId; readonly at: number } | undefined;
}

/** Memory that a plan works on: the kernels', and tensors of the host for what no kernel computes. */
export class Storage {
  readonly arena: Arena;
  readonly panels = new Map<string, Panels>();
  readonly #tensors = new Map<number, Map<VarId, Tensor>>();
  #memory: ArrayBufferLike | undefined;

  constructor(arena: Arena) {
    this.arena = arena;
  }

  get memory(): ArrayBufferLike {
    if (!this.#memory) throw new Error('The plan has no memory yet.');
    return this.#memory;
  }
  set memory(memory: ArrayBufferLike) {
    this.#memory = memory;
  }

  /** The host's tensor of a variable for batches of this size. What does not depend on the batch is one for all. */
  tensor({ variables }: Program, id: VarId, precision: Precision, batch: number): Tensor {
    const { shape } = variables.get(id)!;
    const size = shape.includes('N') ? batch : 0;
    let tensors = this.#tensors.get(size);
    if (!tensors) this.#tensors.set(size, (tensors = new Map<VarId, Tensor>()));
    let tensor = tensors.get(id);
    if (!tensor)
      tensors.set(id, (tensor = zeros(bind(shape, size), shape.length > 0 ? precision : 'float64')));
    return tensor;
  }
}

/** In the place of a number of rows: a vector has none. */
export const VECTOR = 0;

/** A plan while it is made: its steps so far, and where each variable stands. */
export class Workbench {
  readonly setting: Setting;
  readonly storage: Storage;
  readonly steps: Step[] = [];
  /** Equations that have their step. */
  readonly done = new Set<Equation>();
  /** Along what the memory of a variable was last divided. */
  readonly #splits = new Map<string, Split>();
  readonly #inPanels = new Map<VarId, string>();
  readonly #onHost = new Set<VarId>();

  constructor(setting: Setting, storage: Storage) {
    this.setting = setting;
    this.storage = storage;
  }

  variable(id: VarId) {
    return this.setting.program.variables.get(id)!;
  }
  usesOf(id: VarId): readonly Equation[] {
    return usesOf(this.setting.program).get(id) ?? [];
  }
  isSingle(id: VarId): boolean {
    return this.variable(id).shape.length === 0;
  }

  /** New panels, or those that something of this name has already. */
  panelsNamed(name: string, rows: number, columns: number): Panels {
    const { panels, arena } = this.storage;
    let found = panels.get(name);
    const { precision } = this.setting;
    if (!found) {
      found = rows === VECTOR ? arena.vector(columns, precision) : arena.panels(rows, columns, precision);
      panels.set(name, found);
    }
    return found;
  }
  newPanels(id: VarId, name: string = id): Panels {
    const shape = this.variable(id).shape;
    const rows = shape.length < 2 ? VECTOR : shape[0] === 'N' ? this.setting.capacity : (shape[0] as number);
    this.#inPanels.set(id, name);
    return this.panelsNamed(name, rows, shape.at(-1) as number);
  }
  /** `id` stands where `other` stood: it has taken its place. */
  inPlaceOf(id: VarId, other: VarId): void {
    this.#inPanels.set(id, this.nameOf(other));
  }
  nameOf(id: VarId): string {
    return this.#inPanels.get(id) ?? id;
  }
  isInPanels(id: VarId): boolean {
    return this.#inPanels.has(id);
  }
  onHost(id: VarId): void {
    this.#onHost.add(id);
  }
  splitOf(id: VarId): Split {
    return this.#splits.get(this.nameOf(id)) ?? 'rows';
  }

  /** The panels of a variable. A given one gets its own; what stands on the host is written into new ones first. */
  panels(id: VarId): Panels {
    if (!this.#inPanels.has(id)) {
      const panels = this.newPanels(id);
      if (this.#onHost.has(id)) {
        this.host([], [this.own(id, 'none', true), hostUse(id, false)], (batch) => {
          intoPanels(this.storage.memory, panels, this.tensor(id, batch));
        });
      }
    }
    return this.storage.panels.get(this.nameOf(id))!;
  }

  /** Makes sure that a variable stands on the host, where `tensor` finds it. */
  fetch(id: VarId): void {
    if (this.#onHost.has(id) || !this.#inPanels.has(id)) return;
    const panels = this.panels(id);
    this.#onHost.add(id);
    this.host([], [this.own(id, 'none', false), hostUse(id, true)], (batch) => {
      outOfPanels(this.storage.memory, panels, this.tensor(id, batch));
    });
  }

  tensor(id: VarId, batch: number): Tensor {
    return this.storage.tensor(this.setting.program, id, this.setting.precision, batch);
  }

  /** All the memory of a variable's panels as one tensor, padding included. */
  flat(id: VarId): () => Tensor {
    const panels = this.panels(id);
    let tensor: Tensor | undefined;
    return () => {
      const data = tensor?.data ?? numbersIn(this.storage.memory, panels);
      return (tensor ??= { shape: [data.length], data });
    };
  }

  /** A worker's use of its share of a variable, as this step divides it; of all, by worker 0, where it does not. */
  own(id: VarId, split: Split, writes: boolean, by: string = split): Use {
    if (writes) this.#splits.set(this.nameOf(id), split);
    return { what: this.nameOf(id), share: `own ${by}`, writes };
  }
  all(id: VarId): Use {
    return { what: this.nameOf(id), share: 'all', writes: false };
  }

  kernel(step: Omit<KernelStep, 'kind' | 'skips'> & { readonly skips?: readonly VarId[] }): void {
    this.steps.push({ kind: 'kernel', skips: [], ...step });
  }
  host(covers: readonly VarId[], uses: readonly Use[], run: HostStep['run']): void {
    this.steps.push({ kind: 'host', covers, skips: [], uses, run });
  }
}

/** Tensors of the host belong to worker 0, who does all that uses them. */
export const hostUse = (id: VarId, writes: boolean): Use => ({
  what: `host ${id}`,
  share: 'own none',
  writes,
});
