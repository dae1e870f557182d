import type { NotebookSettings } from '#learning/notebook-settings.ts';
import type { Language } from '#notation/language.ts';
import { asGiven } from '#notation/numbers.ts';
import type { Kept } from './figure.svelte.ts';
import { WORDS } from './words.ts';

/** What the reader is asked about a run that was kept: its settings are named where they are not those of the figure. */
export function keptText(
  { settings: kept, epochs }: Kept,
  shown: NotebookSettings,
  language: Language,
): { readonly title: string; readonly question: string; readonly accept: string } {
  const words = WORDS[language];
  const numbers = (['learningRate', 'batch', 'epochs', 'seed'] as const)
    .filter((setting) => kept[setting] !== shown[setting])
    .map((setting) => `${words.setting[setting]} ${asGiven(kept[setting])}`);
  const others = [...numbers, ...(kept.precision === shown.precision ? [] : [words.bits[kept.precision]])];
  const done = epochs >= kept.epochs;
  return {
    title: others.length === 0 ? words.kept(epochs) : words.keptOther(epochs, others.join(', ')),
    question: done ? words.keptDone : words.keptQuestion,
    accept: done ? words.showKept : words.fromKept,
  };
}
