import { numberAt, varId } from '#autodiff/program.ts';
import type { Language } from '#notation/language.ts';
import type { Frame } from '#scene/frame.ts';
import { inRow, WIRED, type WiredGate } from '#scene/one-line/circuit.ts';
import { rightRows, numbersOf, type Pulls } from '#scene/one-line/pulls.ts';
import { CIRCUIT_WORDS } from './circuit-words.ts';
import { UNIT_WORDS } from './words.ts';

/** A sentence for `proseOf`, with the numbers that it names. */
export interface Said {
  readonly text: string;
  readonly numbers: Readonly<Record<string, number>>;
}

/** What the gate that has just run did: the sum with its numbers, and the output. */
export function sayGate(
  { trace }: Frame,
  { row, gate }: { readonly row: string; readonly gate: WiredGate | undefined },
  language: Language,
): Said {
  const words = CIRCUIT_WORDS[language];
  if (!gate) return { text: words.start, numbers: {} };
  const at = (name: string): number => numberAt(trace, varId(name))!;
  const { weights, inputs, bias, sum, output } = gate;
  const own = (name: string): string => inRow(name, row);
  const names = [...weights, bias, ...inputs.map(own), own(sum), own(output)];
  const numbers = Object.fromEntries(names.map((name) => [name, at(name)]));
  /** In brackets where a sign would stand after a sign. */
  const written = (name: string): string => (at(name) < 0 ? `({${name}})` : `{${name}}`);
  const terms = weights.map((weight, i) => `${written(weight)} × {${own(inputs[i]!)}}`);
  const text = words.said({
    gate: gate.gate,
    sum: `${terms.join(' + ')} + ${written(bias)} = {${own(sum)}:.4}`,
    above: at(own(sum)) > 0,
    output: `{${own(output)}}`,
    symbol: output,
  });
  const next = WIRED[WIRED.indexOf(gate) + 1];
  const after =
    next === undefined
      ? words.rowDone(at(own(output)) === at(own('t')))
      : words.next[next.gate === 'AND' ? 'AND' : 'OR'];
  return { text: text + (gate.gate === 'OR' ? words.same : '') + after, numbers };
}

/** Pulls below this move no weight by as much as would be seen. */
const STILL = 1e-6;

/** How the unit is doing. */
export function sayUnit(pulls: Pulls, step: number, language: Language): Said {
  const words = UNIT_WORDS[language];
  const numbers = Object.fromEntries(numbersOf(pulls));
  const still = Object.values(pulls.sum).every((sum) => Math.abs(sum) < STILL);
  const text = still
    ? words.cancelled
    : step === 0
      ? words.begin
      : rightRows(pulls) === pulls.rows.length
        ? words.learned
        : words.moving;
  return { text, numbers };
}
