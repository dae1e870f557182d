import type { Program, Trace, VarId } from '#autodiff/program.ts';
import { identifiersOf } from '#notation/python/identifiers.ts';
import type { CodeLine } from '#notation/python/lines.ts';
import { numbersIn } from '#notation/python/numbers-in.ts';

/** A piece of a statement: a variable, a given number, or what stands between. */
export type Token =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'variable'; readonly text: string; readonly id: VarId }
  | { readonly kind: 'number'; readonly text: string; readonly id: VarId; readonly value: number };

// What follows a dot is no variable: the T of H.T is not the targets.
const WORD = /(?<![\p{L}\p{Nd}_.])[\p{L}_][\p{L}\p{Nd}_]*/u;
const NUMBER = /(?<![\p{L}\p{Nd}_.])-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/u;
const PIECE = new RegExp(`${NUMBER.source}|${WORD.source}`, 'gu');

const byIdentifier = new WeakMap<Program, ReadonlyMap<string, VarId>>();

/** The lines of equations stay the same from trace to trace, those of given numbers do not. */
const known = new WeakMap<CodeLine, readonly Token[]>();

/** A statement cut at its variables and, where it gives a variable its value, at the numbers. */
export function tokensOf(line: CodeLine, trace: Trace): readonly Token[] {
  const tokens = known.get(line) ?? cut(line, trace);
  known.set(line, tokens);
  return tokens;
}

function cut(line: CodeLine, trace: Trace): Token[] {
  if (line.text.startsWith('#')) return [{ kind: 'text', text: line.text }];
  const variables = variablesOf(trace.program);
  const given = givenNumbers(line, trace);
  const tokens: Token[] = [];
  let end = 0;
  for (const { 0: text, index } of line.text.matchAll(PIECE)) {
    const id = variables.get(text);
    const number = /^[-\d]/.test(text) ? given.shift() : undefined;
    if (!id && !number) continue;
    if (index > end) tokens.push({ kind: 'text', text: line.text.slice(end, index) });
    tokens.push(id ? { kind: 'variable', text, id } : { kind: 'number', text, ...number! });
    end = index + text.length;
  }
  return end < line.text.length ? [...tokens, { kind: 'text', text: line.text.slice(end) }] : tokens;
}

interface GivenNumber {
  readonly id: VarId;
  readonly value: number;
}

/** The numbers of a statement that gives a value, in the order in which they are written. */
function givenNumbers({ defines, equation }: CodeLine, trace: Trace): GivenNumber[] {
  if (!defines || equation) return [];
  const { shape, data } = trace.values.get(defines)!;
  // What is no finite number is written as a word, and so has no place among the digits.
  return numbersIn(trace.program, defines, shape)
    .map(({ id, index }) => ({ id, value: data[index]! }))
    .filter(({ value }) => Number.isFinite(value));
}

function variablesOf(program: Program): ReadonlyMap<string, VarId> {
  const found =
    byIdentifier.get(program) ?? new Map([...identifiersOf(program)].map(([id, name]) => [name, id]));
  byIdentifier.set(program, found);
  return found;
}
