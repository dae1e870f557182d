import { describe, expect, it } from 'vitest';
import { cellsOf, placesOf } from '#notation/cells.ts';
import { DETAILS } from '#scene/step.ts';
import { programAt } from '../scene/stepper/course-example.ts';

type Detail = (typeof DETAILS)[number];
/** The right-hand side as it is set in symbols, and in numbers with the variable's name in the place of its number. */
function set(output: string, detail: Detail = 'operation'): { symbols: string; numbers: string } {
  const equation = programAt(detail).equations.find((e) => e.output === output)!;
  const write = (row: 'symbols' | 'numbers'): string =>
    cellsOf(equation)
      .map((cell) => (cell.kind === 'value' ? cell.id : cell[row]))
      .filter(Boolean)
      .join(' ');
  return { symbols: write('symbols'), numbers: write('numbers') };
}

describe('the right-hand side of an equation', () => {
  it.each([
    ['z1', 'w1 · x1 + w2 · x2', 'w1 × x1 + w2 × x2'],
    ['h1', 'σ( z1 )', 'σ( z1 )'],
    ['E_o1', '½( t1 − o1 )²', '½( t1 − o1 )²'],
    ['E_total', 'E_o1 + E_o2', 'E_o1 + E_o2'],
    ['dE_total/do1', 'o1 − t1', 'o1 − t1'],
    ['do1/dz3', 'o1 (1 − o1 )', 'o1 (1 − o1 )'],
    ['dE_total/dw5', 'dE_total/do1 · do1/dz3 · dz3/dw5', 'dE_total/do1 × do1/dz3 × dz3/dw5'],
    ['dE_total/dh1', 'dE_o1/dh1 + dE_o2/dh1', 'dE_o1/dh1 + dE_o2/dh1'],
    ['dz3/dw5', 'h1', 'h1'],
    ['w5_new', 'w5 − lr · dE_total/dw5', 'w5 − lr × dE_total/dw5'],
  ])('of %s is %s', (output, symbols, numbers) => {
    expect(set(output)).toEqual({ symbols, numbers });
  });

  it.each([
    ['Z1', 'X W1'],
    ['H', 'σ( Z1 )'],
    ['E', '½( T − O )²'],
    ['dE_total/dW2', 'H ᵀ dE_total/dZ2'],
    ['dE_total/dH', 'dE_total/dZ2 W2 ᵀ'],
    ['W2_new', 'W2 − lr · dE_total/dW2'],
  ])('of the layer %s is %s', (output, symbols) => {
    expect(set(output, 'layer').symbols).toBe(symbols);
  });

  it.each(DETAILS)('names each input of the equation, and nothing else, at %s detail', (detail) => {
    for (const equation of programAt(detail).equations) {
      const named = cellsOf(equation).flatMap((cell) => (cell.kind === 'value' ? [cell.id] : []));
      expect(new Set(named)).toEqual(new Set(equation.inputs));
    }
  });

  it.each(DETAILS)('never has two marks side by side that belong together, at %s detail', (detail) => {
    for (const equation of programAt(detail).equations) {
      const kinds = cellsOf(equation).map(({ kind }) => kind);
      kinds.forEach((kind, i) => expect(kind === 'glue' && kinds[i + 1] === 'glue').toBe(false));
    }
  });

  it('closes every bracket that it opens', () => {
    for (const detail of DETAILS)
      for (const equation of programAt(detail).equations)
        for (const row of ['symbols', 'numbers'] as const) {
          const marks = cellsOf(equation).map((cell) => (cell.kind === 'glue' ? cell[row] : ''));
          expect(marks.join('').split('(').length).toBe(marks.join('').split(')').length);
        }
  });
});

describe('the marks of a formula', () => {
  const places = (output: string, detail: Detail = 'operation') =>
    placesOf(cellsOf(programAt(detail).equations.find((e) => e.output === output)!)).map((place) =>
      place.kind === 'glue' ? place.symbols : `${place.before}[${place.id}]${place.after}`,
    );

  it.each([
    ['E_o1', 'operation', ['½([t1]', '−', '[o1])²']],
    ['h1', 'operation', ['σ([z1])']],
    ['do1/dz3', 'operation', ['[o1]', '(1 −', '[o1])']],
    ['z1', 'operation', ['[w1]', '·', '[x1]', '+', '[w2]', '·', '[x2]']],
    ['dE_total/dW2', 'layer', ['[H]ᵀ', '', '[dE_total/dZ2]']],
    ['dE_total/dH', 'layer', ['[dE_total/dZ2]', '', '[W2]ᵀ']],
    ['dE_total/dh2', 'neuron', ['([dE_total/dH])₂']],
  ] as const)('of %s cling to what they belong to', (output, detail, expected) => {
    expect(places(output, detail)).toEqual(expected);
  });

  it('are all kept', () => {
    for (const detail of DETAILS)
      for (const equation of programAt(detail).equations) {
        const plain = (text: string): string => text.replaceAll(/\s/g, '');
        const cells = cellsOf(equation).map((cell) => (cell.kind === 'glue' ? cell.symbols : cell.id));
        const set = placesOf(cellsOf(equation)).map((place) =>
          place.kind === 'glue' ? place.symbols : place.before + place.id + place.after,
        );
        expect(plain(set.join('')), equation.output).toBe(plain(cells.join('')));
      }
  });
});
