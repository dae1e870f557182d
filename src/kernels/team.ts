import { kernelsOn } from './kernels.ts';
import type { Plan } from './plan.ts';
import { helperPart, leaderPart, ready, type HelperPart, type RunPart, type Worker } from './run.ts';
import { Signals } from './signals.ts';

/** What the workers of a machine share. */
export interface Shared {
  readonly module: WebAssembly.Module;
  readonly memory: WebAssembly.Memory;
  /** Where the signals lie (signals.ts), and the notes of what was not finite. */
  readonly signals: number;
  readonly notes: number;
  readonly noted: number;
  /** How many workers there are. */
  readonly of: number;
}

/** All that a helper has to know: plain data, which can be posted to another worker. */
export interface Job extends Shared {
  /** From 1. */
  readonly number: number;
  readonly parts: readonly HelperPart[];
}

/** Hands a job to another worker, which is to call `help` with it. */
export type Helper = (job: Job) => void;

function workerOf(shared: Shared, number: number): { worker: Worker; signals: Signals } {
  const { module, memory, of } = shared;
  const signals = new Signals(memory.buffer, shared.signals, of);
  const notes = new Float64Array(memory.buffer, shared.notes, shared.noted * of);
  const meet = (): void => {
    signals.meet();
  };
  return { worker: { kernels: kernelsOn(module, memory), number, of, notes, meet }, signals };
}

/** Does a helper's part of every batch until the leader closes. Blocks its thread meanwhile. */
export function help(job: Job): void {
  const { worker, signals } = workerOf(job, job.number);
  const parts = job.parts.map((part) => ready(part, worker));
  for (let call = signals.next(); call; call = signals.next()) {
    parts[call.plan]!(call.batch);
    signals.meet();
  }
}

export interface Team {
  /** One for each plan: runs a batch, and returns when all workers are done with it. */
  readonly runs: readonly RunPart[];
  close(): void;
}

/** Gives every helper its part; the caller is the leader. Without helpers it does everything by itself. */
export function lead(shared: Shared, plans: readonly Plan[], helpers: readonly Helper[]): Team {
  const { of } = shared;
  const { worker, signals } = workerOf(shared, 0);
  helpers.forEach((helper, i) => {
    helper({ ...shared, number: i + 1, parts: plans.map((plan) => helperPart(plan, of)) });
  });
  const alone = plans.map((plan) => ready(leaderPart(plan, of), worker));
  if (of === 1) return { runs: alone, close: () => undefined };
  return {
    runs: alone.map((run, plan) => (batch) => {
      signals.call({ plan, batch });
      const isFinite = run(batch);
      signals.meet();
      return isFinite;
    }),
    close: () => {
      signals.close();
    },
  };
}
