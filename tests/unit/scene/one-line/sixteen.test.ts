import { describe, expect, it } from 'vitest';
import {
  changed,
  digitsOf,
  foundIn,
  functionOf,
  FUNCTIONS,
  gateNamed,
  isNever,
  sixteenLink,
  sixteenRows,
  SOLVABLE,
  type SixteenScene,
} from '#scene/one-line/sixteen.ts';

const set = (w1: number, w2: number, b: number) => ({ w1, w2, b });

describe('the sixteen functions of two inputs', () => {
  it('are all different, and six of them have names', () => {
    expect(new Set(FUNCTIONS.map(digitsOf)).size).toBe(16);
    expect(
      FUNCTIONS.map(gateNamed)
        .filter((name) => name !== undefined)
        .toSorted(),
    ).toEqual(
      ['AND', 'NAND', 'NOR', 'OR', 'XNOR', 'XOR'], // prettier-ignore
    );
    expect(digitsOf(6)).toBe('0110');
    expect(gateNamed(6)).toBe('XOR');
  });

  it('are done by one line but for two, among many lines: XOR and XNOR never come', () => {
    const seen = new Set<number>();
    const values = [-3, -2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2, 3];
    for (const w1 of values)
      for (const w2 of values) for (const b of values) seen.add(functionOf(set(w1, w2, b)));
    expect(seen.size).toBe(SOLVABLE);
    expect(FUNCTIONS.filter((fn) => !seen.has(fn)).map(gateNamed)).toEqual(['XOR', 'XNOR']);
    expect(FUNCTIONS.filter((fn) => isNever(fn))).toEqual(FUNCTIONS.filter((fn) => !seen.has(fn)));
  });

  it('are found by the reader: the line has to do the one that was chosen', () => {
    const begin = sixteenLink.initial;
    expect(foundIn(begin).size).toBe(0);
    expect(sixteenRows(begin).some(({ right }) => !right)).toBe(true);
    const apply = (scene: SixteenScene, change: Partial<SixteenScene>) => ({
      ...scene,
      ...changed(scene, change),
    });
    // The weights of AND, while AND is wanted.
    const one = apply(begin, set(1, 1, -1.5));
    expect([...foundIn(one)]).toEqual([[1, set(1, 1, -1.5)]]);
    // On the way to another line nothing is found, as long as NAND is wanted.
    const two = apply(apply(one, { fn: 14 }), set(1, 1, -0.5));
    expect(foundIn(two).size).toBe(1);
    // OR is chosen, and the line is OR already.
    const three = apply(two, { fn: 7 });
    expect([...foundIn(three).keys()]).toEqual([1, 7]);
    // Found once, found for good, by the line that came first.
    const four = apply(apply(three, { fn: 1 }), set(2, 2, -3));
    expect(foundIn(four).get(1)).toEqual(set(1, 1, -1.5));
  });

  it('come out of links as what the weights in them do, so that no link can claim XOR', () => {
    const state = { ...sixteenLink.initial, fn: 6, found: [set(1, 1, -1.5), set(-1, -1, 1.5)] };
    const link = sixteenLink.encode(state);
    expect(link).toBe('v1;fn:6;found:1,1,-1.5_-1,-1,1.5');
    expect(sixteenLink.decode(link).state).toEqual(state);
    expect([...foundIn(state).keys()]).toEqual([1, 14]);
    for (const bad of ['1,1', '1,1,x', '1,1,-1.5_2,2,-3', '1,1,1000', ''])
      expect(sixteenLink.decode(`v1;found:${bad}`).problem?.code, bad).toBe('bad-value');
  });
});
