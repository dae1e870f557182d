import { KERNELS, type Kernels } from './kernels.ts';
import { meetings, shareOf, type CheckStep, type HostStep, type KernelStep, type Plan } from './plan.ts';

/** One of those who run a plan together. */
export interface Worker {
  readonly kernels: Kernels;
  readonly number: number;
  readonly of: number;
  /** [watched · workers]: what of each worker's share was not finite. */
  readonly notes: Float64Array;
  /** Waits until all workers have come as far. */
  meet(): void;
}

/** Runs a worker's part of the plan on a batch. False where it ended at a check. */
export type RunPart = (batch: number) => boolean;

/** A place in a plan: whether all have to meet there, and what there is to do. */
interface Stage<Step> {
  readonly meet: boolean;
  readonly step: Step | undefined;
}

/** A plan for worker 0, with what only the host can do. */
export type LeaderPart = readonly Stage<KernelStep | HostStep | CheckStep>[];
/** A plan for another worker: plain data, and only what it has to do. */
export type HelperPart = readonly Stage<KernelStep | CheckStep>[];

/** With one worker nobody has to be met. */
export function leaderPart(plan: Plan, workers: number): LeaderPart {
  const meets = meetings(plan);
  return plan.map((step, i) => ({ meet: meets[i]! && workers > 1, step }));
}

export function helperPart(plan: Plan, workers: number): HelperPart {
  const isForAll = (step: LeaderPart[number]['step']): step is KernelStep | CheckStep =>
    step?.kind === 'check' || (step?.kind === 'kernel' && step.split !== 'none');
  return leaderPart(plan, workers).map(({ meet, step }) => ({
    meet,
    step: isForAll(step) ? step : undefined,
  }));
}

/** Makes a part ready to be run many times. */
export function ready(part: LeaderPart, worker: Worker): RunPart {
  const stages = part.map(({ meet, step }) => ({ meet, run: step && prepared(step, worker) }));
  return (batch) => {
    for (const { meet, run } of stages) {
      if (meet) worker.meet();
      if (run?.(batch) === false) return false;
    }
    return true;
  };
}

function prepared(step: KernelStep | HostStep | CheckStep, worker: Worker): (batch: number) => unknown {
  switch (step.kind) {
    case 'kernel':
      return kernelPart(step, worker);
    case 'host':
      return hostPart(step, worker);
    case 'check': {
      const seen = worker.notes.subarray(0, step.watched * worker.of);
      return () => seen.every((note) => note === 0);
    }
  }
}

function hostPart({ run, watch }: HostStep, { of, notes }: Worker): (batch: number) => void {
  return (batch) => {
    const note = run(batch);
    if (watch !== undefined) notes[watch * of] = note as number;
  };
}

function kernelPart(step: KernelStep, worker: Worker): (batch: number) => void {
  const { kernel, split, columns, rows, args, watch } = step;
  const { number, of, notes } = worker;
  const call = worker.kernels[kernel];
  const told = KERNELS[kernel];
  const all: number[] = [];
  /** Where in `all` stands what depends on the batch. */
  let [rowsAt, batchAt] = [-1, -1];
  for (const what of told) {
    if (what === 'columns')
      all.push(...(split === 'columns' ? shareOf(columns, number, of, false) : [0, columns]));
    else if (what === 'rows') {
      if (rows === 'batch') rowsAt = all.length;
      all.push(...rowsFor(rows === 'batch' ? 0 : rows));
    } else if (what === 'batch') batchAt = all.push(0) - 1;
    else all.push(number);
  }
  all.push(...args);
  function rowsFor(count: number): [number, number] {
    return split === 'rows' ? shareOf(count, number, of, true) : [0, count];
  }
  const at = watch === undefined ? -1 : watch * of + number;
  let last = -1;
  return (batch) => {
    if (batch !== last) {
      if (rowsAt >= 0) [all[rowsAt], all[rowsAt + 1]] = rowsFor(batch);
      if (batchAt >= 0) all[batchAt] = batch;
      last = batch;
    }
    const result = call(...all);
    if (at >= 0) notes[at] = result!;
  };
}
