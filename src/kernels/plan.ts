import type { VarId } from '#autodiff/program.ts';
import type { KernelName } from './kernels.ts';

/** Over what a step is divided among workers: each computes other columns, or other rows. One that is not is worker 0's. */
export type Split = 'columns' | 'rows' | 'none';

/**
 * A use of memory by a step. `own`: each worker uses only its share, and shares of the same name are the same; the share of
 * a step that is not divided is worker 0's. `all`: each worker uses everything.
 */
export interface Use {
  readonly what: string;
  readonly share: 'all' | `own ${string}`;
  readonly writes: boolean;
}

interface CommonStep {
  /** The variables whose equations it evaluates. */
  readonly covers: readonly VarId[];
  /** Of those, the ones that afterwards stand nowhere. */
  readonly skips: readonly VarId[];
  readonly uses: readonly Use[];
}

/** A step that a kernel does. */
export interface KernelStep extends CommonStep {
  readonly kind: 'kernel';
  readonly kernel: KernelName;
  readonly split: Split;
  /** How many columns it has to divide (as its kernel counts them: numbers, panels or half panels), and how many rows. */
  readonly columns: number;
  readonly rows: number | 'batch';
  readonly args: readonly number[];
  /** Where the kernel returns NaN if it met a number that is not finite: the place of the answer, a share a worker. */
  readonly watch?: number;
}

/** A step that worker 0 does by the reference's own op. */
export interface HostStep extends CommonStep {
  readonly kind: 'host';
  /** What it returns is noted where `watch` says. */
  readonly run: (batch: number) => unknown;
  readonly watch?: number;
}

/** The batch ends here if one of the first `watched` notes says not finite: the parameters are as they were. */
export interface CheckStep extends CommonStep {
  readonly kind: 'check';
  readonly watched: number;
}

export type Step = KernelStep | HostStep | CheckStep;

/** A program as steps, in order. Nothing in it depends on how many workers there are. */
export type Plan = readonly Step[];

/** The share of `count` that worker `worker` of `workers` has, [from, to). Inner bounds are even: kernels take rows in pairs. */
export function shareOf(count: number, worker: number, workers: number, pairs: boolean): [number, number] {
  const bound = (i: number): number => {
    const at = Math.floor((count * i) / workers);
    return i === workers || !pairs ? at : at - (at % 2);
  };
  return [bound(worker), bound(worker + 1)];
}

/**
 * Before which steps all workers have to be done with those before: where a step uses what another worker may have written
 * since they last met, or writes what another may still be reading.
 */
export function meetings(plan: Plan): boolean[] {
  let since: Use[] = [];
  return plan.map(({ uses }) => {
    const clash = uses.some((use) => since.some((earlier) => collide(earlier, use)));
    since = clash ? [...uses] : [...since, ...uses];
    return clash;
  });
}

/** A step's note of whether it met a number that is not finite: each worker writes a cell of its own. */
export const noteUse = (watch: number): Use => ({ what: `note ${watch}`, share: 'own cell', writes: true });

export const collide = (a: Use, b: Use): boolean =>
  a.what === b.what && (a.writes || b.writes) && (a.share !== b.share || a.share === 'all');
