/** A question with numbers of its own; what is asked for was computed by the engine from what is given. */
export interface Question<Slip extends string = string> {
  /** What is given, by name. */
  readonly given: Readonly<Record<string, number>>;
  readonly answer: number;
  /** What the usual slips come to with these numbers. */
  readonly slips: readonly (readonly [Slip, number])[];
}

/** The question of a seed. Seed 0 has the numbers of the lesson; every other seed has fresh ones. */
export type Exercise<Slip extends string = string> = (seed: number) => Question<Slip>;
