import { KERNELS, type Kernels } from './kernels.ts';
import { meetings, shareOf, type HostStep, type KernelStep, type Plan } from './plan.ts';

/** One of those who run a plan together. */
export interface Worker {
  readonly kernels: Kernels;
  readonly number: number;
  readonly of: number;
  /** [watched · workers]: what of this worker's share was not finite. */
  readonly watch: Float64Array;
  /** Waits until all workers have come as far. */
  meet(): void;
}

/** Runs a worker's part of the plan on a batch. False where it ended at a check. */
export type RunPart = (batch: number) => boolean;

/** A worker's part of a plan, made ready to be run many times. */
export function partOf(plan: Plan, worker: Worker): RunPart {
  const meets = meetings(plan);
  const parts = plan.map((step) => {
    if (step.kind === 'kernel') return kernelPart(step, worker);
    if (step.kind === 'host') return worker.number === 0 ? hostPart(step, worker) : undefined;
    return 'check';
  });
  return (batch) => {
    for (let i = 0; i < parts.length; i++) {
      if (meets[i] && worker.of > 1) worker.meet();
      const part = parts[i];
      if (part === 'check') {
        if (worker.watch.some((seen) => seen !== 0)) return false;
      } else part?.(batch);
    }
    return true;
  };
}

function hostPart({ run, watch }: HostStep, { of, watch: seen }: Worker): (batch: number) => void {
  if (watch === undefined) return run;
  return (batch) => {
    seen[watch * of] = run(batch) as number;
  };
}

function kernelPart(step: KernelStep, worker: Worker): ((batch: number) => void) | undefined {
  const { kernel, split, columns, rows, args, watch } = step;
  const { number, of, watch: seen } = worker;
  if (split === 'none' && number > 0) return undefined;
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
    if (at >= 0) seen[at] = result!;
  };
}
