import type { SymbolName } from '#autodiff/symbol.ts';

/**
 * What a question says. In all texts `[w1]` is a symbol and `{w1}` the number of that name among what is given (see
 * `proseOf`); `{answer}` is the right answer.
 */
export interface AskWords<Slip extends string> {
  readonly ask: string;
  /** The symbol that is asked for: `y`, `dE/dw1`; a word as a name of its own kind. */
  readonly answer: string | SymbolName;
  readonly hints: readonly string[];
  /** What each usual slip was. */
  readonly slips: Readonly<Record<Slip, string>>;
  readonly notYet: string;
  /** How the right answer comes about. */
  readonly solution: string;
}
