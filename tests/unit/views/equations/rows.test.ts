import { describe, expect, it } from 'vitest';
import { plainSymbol } from '#notation/plain.ts';
import { stepsOf } from '#scene/step.ts';
import { startOf } from '#scene/stepper/scene.ts';
import { traceInDetail } from '#scene/stepper/trace.ts';
import { numberText, PORTION, portionOf, stretchesOf, type Row } from '#views/equations/rows.ts';

const course = traceInDetail(startOf('course'), 'operation');
const deep = traceInDetail(startOf('deep'), 'operation');
const wrong = traceInDetail({ ...startOf('mazur', 'layer'), order: 'outputs-first' }, 'operation');
const rowsOf = (trace: typeof course): Row[] =>
  stretchesOf(trace.program, stepsOf(trace.program, 'operation')).flatMap(({ portions }) =>
    portions.flatMap(({ rows }) => rows),
  );
const write = ({ places, symbols }: Row): string =>
  places
    .map((place) =>
      place.kind === 'glue'
        ? place.symbols
        : `${place.before}${plainSymbol(symbols.get(place.id)!)}${place.after}`,
    )
    .join(' ');

describe('the list of equations', () => {
  it.each([
    ['the 2-2-2', course],
    ['2-10-10-10-1', deep],
    ['Mazur’s, outputs first', wrong],
  ])('has every equation of %s once, in order', (_, trace) => {
    expect(rowsOf(trace).map(({ equation }) => equation)).toEqual(trace.program.equations);
  });

  it('goes by section; with the outputs updated first backward and update take turns', () => {
    const sections = (trace: typeof course) =>
      stretchesOf(trace.program, stepsOf(trace.program, 'operation')).map(({ section }) => section);
    expect(sections(course)).toEqual(['forward', 'backward', 'update', 'again']);
    const [first, ...turns] = sections(wrong).slice(0, -1);
    expect([first, sections(wrong).at(-1)]).toEqual(['forward', 'again']);
    expect(turns.length).toBeGreaterThan(2);
    turns.forEach((section, i) => expect(section).toBe(i % 2 === 0 ? 'backward' : 'update'));
  });

  it('writes an equation in symbols, and of a long sum the first two terms and the last', () => {
    const find = (trace: typeof course, id: string) =>
      write(rowsOf(trace).find(({ equation }) => equation.output === id)!);
    expect(find(course, 'z1')).toBe('w1 · x1 + w2 · x2');
    expect(find(course, 'dE_total/dw5')).toBe('∂E_total/∂o1 · ∂o1/∂z3 · ∂z3/∂w5');
    // Ten inputs and a bias: w21 is the first weight of the second hidden layer.
    expect(find(deep, 'z11')).toBe('w21 · h1 + w22 · h2 + … + b11');
  });

  it('comes in portions that are quickly drawn, and finds the one of a step', () => {
    const steps = stepsOf(deep.program, 'operation');
    const stretches = stretchesOf(deep.program, steps);
    const portions = stretches.flatMap((stretch) => stretch.portions);
    expect(Math.max(...portions.map(({ rows }) => rows.length))).toBeLessThanOrEqual(PORTION);
    expect(portions.map(({ index }) => index)).toEqual(portions.map((_, i) => i));
    for (const index of [1, 200, steps.length])
      expect(portions[portionOf(stretches, index)]!.rows.map(({ step }) => step)).toContain(index);
    expect(portionOf(stretches, 0)).toBe(0);
  });

  it('writes given numbers as typed, computed ones with eight decimals, gradients with their sign', () => {
    expect(numberText(course, 'w2' as never, 0.25)).toBe('0.25');
    expect(numberText(course, 'z1' as never, 0.105)).toBe('0.10500000');
    expect(numberText(course, 'dE_total/dw5' as never, 0.0259228556)).toBe('+0.02592286');
  });
});
