import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { letter } from '#autodiff/symbol.ts';
import { batchNames, type NetworkNames } from '#learning/names.ts';
import { textbookNames } from '#learning/textbook-names.ts';
import { range, updatedName, updatedSymbol } from '#learning/naming.ts';

/** Every name of a network with biases, single numbers and tensors apart. */
function allNames(names: NetworkNames, sizes: readonly number[]) {
  const layers = range(sizes.length).slice(1);
  const units = (layer: number): number[] => range(sizes[layer]!);
  const numbers = [
    ...units(0).map((i) => names.input(i)),
    ...units(sizes.length - 1).flatMap((unit) => [names.target(unit), names.lossTerm(unit)]),
    ...layers.flatMap((layer) =>
      units(layer).flatMap((unit) => [
        names.bias(layer, unit),
        names.preactivation(layer, unit),
        names.activation(layer, unit),
        ...units(layer - 1).map((from) => names.weight(layer, unit, from)),
      ]),
    ),
  ];
  const tensors = [
    names.inputs,
    names.targets,
    names.lossTerms,
    ...layers.flatMap((layer) => [
      names.weights(layer),
      names.biases(layer),
      names.preactivations(layer),
      names.activations(layer),
    ]),
  ];
  return [names.loss, ...numbers, ...tensors];
}
const anySizes = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 2, maxLength: 6 });

describe('the names of hand-worked examples', () => {
  const names = textbookNames([2, 2, 2]);

  it('count the weights of a 2-2-2 network as its drawing does', () => {
    expect([names.weight(1, 0, 0), names.weight(1, 0, 1)]).toEqual(['w1', 'w2']);
    expect([names.weight(1, 1, 0), names.weight(1, 1, 1)]).toEqual(['w3', 'w4']);
    expect([names.weight(2, 0, 0), names.weight(2, 0, 1)]).toEqual(['w5', 'w6']);
    expect([names.weight(2, 1, 0), names.weight(2, 1, 1)]).toEqual(['w7', 'w8']);
  });

  it('are those of the published example: x, t, z, h, o and E', () => {
    expect([names.input(0), names.input(1)]).toEqual(['x1', 'x2']);
    expect([names.target(0), names.target(1)]).toEqual(['t1', 't2']);
    expect([names.preactivation(1, 0), names.preactivation(1, 1)]).toEqual(['z1', 'z2']);
    expect([names.preactivation(2, 0), names.preactivation(2, 1)]).toEqual(['z3', 'z4']);
    expect([names.activation(1, 0), names.activation(1, 1)]).toEqual(['h1', 'h2']);
    expect([names.activation(2, 0), names.activation(2, 1)]).toEqual(['o1', 'o2']);
    expect([names.lossTerm(0), names.lossTerm(1), names.loss]).toEqual(['E_o1', 'E_o2', 'E_total']);
    expect([names.bias(1, 1), names.bias(2, 0)]).toEqual(['b2', 'b3']);
  });

  it('go on through deeper networks', () => {
    const deep = textbookNames([2, 10, 10, 10, 1]);
    expect(deep.weight(2, 0, 0)).toBe('w21');
    expect(deep.weight(4, 0, 9)).toBe('w230');
    expect(deep.activation(2, 0)).toBe('h11');
    expect(deep.activation(4, 0)).toBe('o1');
    expect(deep.activations(2)).toBe('H2');
    expect(names.activations(1)).toBe('H');
  });
});

describe('the names of batch programs', () => {
  const names = batchNames([784, 64, 16, 10]);

  it('are those of NumPy programs: X, W1, b1, Z1, A1 and Y', () => {
    expect([names.inputs, names.weights(1), names.biases(1), names.preactivations(1)]).toEqual([
      'X',
      'W1',
      'b1',
      'Z1',
    ]);
    expect([names.activations(1), names.activations(2), names.activations(3)]).toEqual(['A1', 'A2', 'Y']);
    expect(names.loss).toBe('L');
  });

  it('give an element its row and column: W1[3,7] leads from input 3 to unit 7', () => {
    expect(names.weight(1, 7, 3)).toBe('W1[3,7]');
    expect(names.bias(2, 15)).toBe('b2[15]');
    expect(names.activation(3, 9)).toBe('Y[0,9]');
  });
});

describe.each([
  ['hand-worked examples', textbookNames],
  ['batch programs', batchNames],
])('the names of %s', (_, namesOf) => {
  it('are all different, in networks of any shape', () => {
    fc.assert(
      fc.property(anySizes, (sizes) => {
        const all = allNames(namesOf(sizes), sizes);
        expect(new Set(all).size).toBe(all.length);
      }),
      { seed: 1 },
    );
  });
});

describe('the same variable after the update', () => {
  it('is named w5_new and written w₅⁺', () => {
    expect(updatedName('w5')).toBe('w5_new');
    expect(updatedSymbol(letter('w5'))).toEqual(letter('w5_new'));
  });
});
