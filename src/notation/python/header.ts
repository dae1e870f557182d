import type { Detail } from '#scene/step.ts';
import type { Language } from '../language.ts';
import { PYTHON_WORDS } from './words.ts';

/** What a file says about the state that it rebuilds. */
export interface PythonHeader {
  readonly language: Language;
  /** The network in the reader's words: 2-2-2. */
  readonly network: string;
  readonly detail: Detail;
  /** How many updates the weights have behind them. */
  readonly update: number;
  /** The variable that the step on the screen computes, or `start`. */
  readonly at: string;
  /** The given numbers that the reader has changed, by name. */
  readonly edits: Readonly<Record<string, number>>;
  /** An address that opens the same moment. */
  readonly link?: string;
}

export const titleOf = ({ language, network }: PythonHeader): string => PYTHON_WORDS[language].title(network);

/** Name and text of everything that a reader wants to know about a file. */
export function factsOf(header: PythonHeader): (readonly [name: string, text: string])[] {
  const words = PYTHON_WORDS[header.language];
  const edits = Object.entries(header.edits).map(([name, value]) => `${name} = ${value}`);
  const at = header.at === 'start' ? words.start : words.step(header.at);
  return [
    [words.network, header.network],
    [words.detail, words.details[header.detail]],
    [words.moment, `${words.update(header.update)}, ${at}`],
    [words.changed, edits.length > 0 ? edits.join(', ') : words.nothing],
    ...(header.link ? [[words.link, header.link] as const] : []),
  ];
}

export const aboutOf = ({ language }: PythonHeader): string => PYTHON_WORDS[language].about;
