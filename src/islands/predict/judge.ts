import { readNumber } from '#notation/numbers.ts';
import { agrees } from '#scene/slips/agrees.ts';
import type { Candidate, Slip } from '#scene/slips/slip.ts';

export type Judgement =
  | { readonly verdict: 'unread' }
  | { readonly verdict: 'right' }
  /** With the slip that gives this number, if one does. */
  | { readonly verdict: 'wrong'; readonly slip: Slip | undefined };

/** Reads an answer and compares it, to three digits, with the right value and then with what each slip gives. */
export function judge(text: string, right: number, slips: readonly Candidate[]): Judgement {
  const answer = readNumber(text);
  if (answer === undefined) return { verdict: 'unread' };
  if (agrees(answer, right)) return { verdict: 'right' };
  return { verdict: 'wrong', slip: slips.find(([, value]) => agrees(answer, value))?.[0] };
}
