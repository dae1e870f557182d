import { numberAt, type Trace, type VarId } from '#autodiff/program.ts';
import type { Language } from '#notation/language.ts';
import type { Part } from '#notation/sentence.ts';
import { slipSentence } from '#notation/slip-sentence.ts';
import { slipsOf } from '#scene/slips/slips-of.ts';
import { judge, type Judgement } from '../predict/judge.ts';

/**
 * What an answer to "what is `asked`?" is worth, and the sentence for the slip that gives it, if one does. Loaded with
 * the first answer: a page that is only read does not need it.
 */
export function replyTo(
  text: string,
  trace: Trace,
  asked: VarId,
  language: Language,
): { readonly verdict: Judgement['verdict']; readonly slip: Part[] | undefined } {
  const judgement = judge(text, numberAt(trace, asked)!, slipsOf(trace, asked));
  const slip = judgement.verdict === 'wrong' ? judgement.slip : undefined;
  return { verdict: judgement.verdict, slip: slip && slipSentence(slip, language, trace.program) };
}
