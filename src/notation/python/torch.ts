import type { Equation, Program, Trace, VarId } from '#autodiff/program.ts';
import type { Language } from '../language.ts';
import { asker, byHandOf, lossOf, type ByHand } from './autograd.ts';
import { TORCH } from './dialect.ts';
import { expressionOf } from './expression.ts';
import { identifiersOf } from './identifiers.ts';
import { givenLines, type CodeLine } from './lines.ts';
import { tensorLiteral } from './literals.ts';
import { PYTHON_WORDS } from './words.ts';

/**
 * A trace as PyTorch in float64: the forward pass, then every gradient from autograd and none from the backward
 * equations. Where an equation is no derivative of the loss the expression is printed, under a comment that says so in
 * the reader's language. Runs as it stands.
 */
export const torchLines = (trace: Trace, language: Language = 'en'): CodeLine[] => [
  { text: 'import torch' },
  { text: 'torch.set_default_dtype(torch.float64)' },
  ...torchGiven(trace),
  ...torchEquations(trace.program, language),
];

function torchGiven(trace: Trace): CodeLine[] {
  const { gradients } = trace.program;
  return givenLines(trace, ({ id, role }, value) => {
    const literal = tensorLiteral(value, 'torch');
    if (role === 'constant' && value.shape.length === 0) return literal;
    const learns = role === 'parameter' || gradients.has(id);
    return `torch.tensor(${literal}${learns ? ', requires_grad=True' : ''})`;
  });
}

const known = new WeakMap<Program, Map<Language, readonly CodeLine[]>>();

function torchEquations(program: Program, language: Language): readonly CodeLine[] {
  const inLanguages = known.get(program) ?? new Map<Language, readonly CodeLine[]>();
  known.set(program, inLanguages);
  const lines = inLanguages.get(language) ?? write(program, language);
  inLanguages.set(language, lines);
  return lines;
}

function write(program: Program, language: Language): CodeLine[] {
  const name = (id: VarId): string => identifiersOf(program).get(id)!;
  const byHand = byHandOf(program);
  const ask = asker(program);
  const loss = lossOf(program);
  const lines: CodeLine[] = [];
  const said = new Set<ByHand>();
  let phase: Equation['phase'] = 'forward';
  let hasRun = false;
  for (const equation of program.equations) {
    const { output } = equation;
    if (equation.phase === 'update' && phase !== 'update') lines.push({ text: 'with torch.no_grad():' });
    if (equation.phase === 'backward' && !hasRun && loss !== undefined)
      lines.push({ text: `${name(loss)}.backward(retain_graph=True)` });
    phase = equation.phase;
    hasRun ||= phase === 'backward';
    const why = byHand.get(output);
    if (why && !said.has(why)) lines.push({ text: `# ${PYTHON_WORDS[language].byHand[why]}` });
    if (why) said.add(why);
    const asked = phase === 'backward' && !why ? ask(equation) : undefined;
    const indent = phase === 'update' ? '    ' : '';
    const right = asked ?? ownTensor(expressionOf(equation, program, TORCH), phase);
    lines.push({ text: `${indent}${name(output)} = ${right}`, defines: output, equation });
  }
  return lines;
}

/** A copy is a variable of its own, with a gradient of its own; a plain assignment would be a second name for one tensor. */
const ownTensor = (text: string, phase: Equation['phase']): string =>
  phase === 'forward' && /^[\p{L}\p{Nd}_]+$/u.test(text) ? `${text}.clone()` : text;
