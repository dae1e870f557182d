import type { Language } from '#notation/language.ts';
import { asGiven } from '#notation/numbers.ts';
import type { Firing, UnitRow } from '#scene/gate/unit.ts';
import type { VoteRow } from '#scene/gate/vote.ts';
import { GATE_WORDS } from './words.ts';

/** A sentence for `proseOf`, with the numbers that it names. */
export interface Said {
  readonly text: string;
  readonly numbers: Readonly<Record<string, number>>;
}

/** What the first wrong row needs; `right` if there is none. */
export function sayRows(
  rows: readonly UnitRow[],
  right: string,
  language: Language,
  firing: Firing = 'above',
): Said {
  const wrong = rows.find((row) => !row.right);
  if (!wrong) return { text: right, numbers: {} };
  const { row, output, target, sum } = wrong;
  // Next to 0 four decimals would say 0.
  const form = sum !== 0 && Math.abs(sum) < 5e-5 ? '4' : '.4';
  const text = GATE_WORDS[language].wrong({
    inputs: [...row].join(', '),
    output: `{y_${row}}`,
    target: `{t_${row}}`,
    sum: `{z_${row}:${form}}`,
    tooHigh: output > target,
    firing,
  });
  return { text, numbers: { [`y_${row}`]: output, [`t_${row}`]: target, [`z_${row}`]: sum } };
}

/** The same for a vote: the weighted sum of the first wrong row beside the threshold. */
export function sayVote(rows: readonly VoteRow[], theta: number, right: string, language: Language): Said {
  const wrong = rows.find((row) => !row.right);
  if (!wrong) return { text: right, numbers: {} };
  const { row, output, target, weighted } = wrong;
  const form = (value: number): string => (asGiven(value).length > 6 ? ':4' : '');
  const text = GATE_WORDS[language].vote.wrong({
    inputs: [...row].join(', '),
    output: `{y_${row}}`,
    target: `{t_${row}}`,
    weighted: `{s_${row}${form(weighted)}}`,
    theta: `{theta${form(theta)}}`,
    tooHigh: output > target,
  });
  return { text, numbers: { [`y_${row}`]: output, [`t_${row}`]: target, [`s_${row}`]: weighted, theta } };
}
