import { readNumber } from '#notation/numbers.ts';
import type { Question } from '#scene/exercises/exercise.ts';
import { agrees } from '#scene/slips/agrees.ts';

/** What a typed answer is. `coarse`: the right number, but rounded to two significant digits where three are wanted. */
export type NumberReply<Slip extends string> =
  | { readonly kind: 'empty' | 'unread' | 'right' | 'coarse' }
  /** With the slip that gives this number, if one does. */
  | { readonly kind: 'wrong'; readonly slip: Slip | undefined };

/** Reads a number or a fraction of two, as 1/2 and −3/4; undefined for anything else. */
export function readAnswer(text: string): number | undefined {
  const [above, below, ...more] = text.split('/').map(readNumber);
  if (more.length > 0 || above === undefined) return undefined;
  if (!text.includes('/')) return above;
  return below === undefined || below === 0 ? undefined : above / below;
}

/** How many significant digits a decimal number is written with: 2 for 0.050. */
const digitsOf = (text: string): number =>
  text
    .replace(/e.*$/i, '')
    .replace(/[^0-9]/g, '')
    .replace(/^0+/, '').length;

/** Compares an answer, to three digits, with the right one and with what each slip gives; then to the two that were typed. */
export function replyToNumber<Slip extends string>(
  text: string,
  { answer, slips }: Pick<Question<Slip>, 'answer' | 'slips'>,
): NumberReply<Slip> {
  if (text.trim() === '') return { kind: 'empty' };
  const given = readAnswer(text);
  if (given === undefined) return { kind: 'unread' };
  if (agrees(given, answer)) return { kind: 'right' };
  const slip = slips.find(([, value]) => agrees(given, value))?.[0];
  const isRounded = !text.includes('/') && digitsOf(text) === 2 && Number(answer.toPrecision(2)) === given;
  return slip === undefined && isRounded ? { kind: 'coarse' } : { kind: 'wrong', slip };
}
