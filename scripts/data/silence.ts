/** How long to wait for a network. In milliseconds. */
export interface Limits {
  /** For one server: to connect, to answer, and between two pieces of a file. */
  readonly attempt: number;
  /** For all of them together since anything was last received. */
  readonly silence: number;
}

/** A machine without a network learns of it in 17 seconds, whatever fails: names, connections or answers. */
export const LIMITS: Limits = { attempt: 8_000, silence: 17_000 };

/** Watches over all the attempts of a run, so that many servers that say nothing do not add up their time. */
export class Silence {
  private readonly limits: Limits;
  private last = performance.now();

  constructor(limits: Limits) {
    this.limits = limits;
  }

  /** Something was received. */
  broken(): void {
    this.last = performance.now();
  }

  /** Milliseconds to wait for the next sign of life: none when it has been silent for too long. */
  patience(): number {
    return Math.max(0, Math.min(this.limits.attempt, this.last + this.limits.silence - performance.now()));
  }
}
