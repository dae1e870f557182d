import { describe, expect, it } from 'vitest';
import {
  computes,
  gateLink,
  gateRows,
  madeIn,
  madeInEither,
  makes,
  type GateScene,
} from '#scene/gate/scene.ts';

const scene = (change: Partial<GateScene> = {}): GateScene => ({ ...gateLink.initial, ...change });

describe('the link of the gate', () => {
  it('reads and writes a chosen gate and its weights', () => {
    const link = 'v1;gate:nand;w1:-0.25;w2:-0.5;b:0.7;fires:at-least;row:01;made:and.or';
    const { state, problem } = gateLink.decode(link);
    expect(problem).toBeUndefined();
    expect(state).toEqual({
      gate: 'nand',
      w1: -0.25,
      w2: -0.5,
      b: 0.7,
      fires: 'at-least',
      row: '01',
      made: 'and.or',
    });
    expect(gateLink.encode(state)).toBe(link);
  });

  it.each(['v1;gate:xor', 'v1;row:2', 'v1;w1:101', 'v1;made:or.and', 'v1;made:xor', 'v1;fires:often'])(
    'refuses %s and shows the first state',
    (link) => {
      const { state, problem } = gateLink.decode(link);
      expect(problem?.code).toBe('bad-value');
      expect(state).toEqual(gateLink.initial);
    },
  );
});

describe('the gate', () => {
  it('compares each row with the truth table of the chosen gate', () => {
    const rights = (change: Partial<GateScene>) => gateRows(scene(change)).map(({ right }) => right);
    expect(rights({})).toEqual([true, true, true, true]);
    expect(rights({ gate: 'or' })).toEqual([true, false, false, true]);
    expect(rights({ gate: 'nand' })).toEqual([false, false, false, false]);
  });

  it('names the gate that the unit is, whatever it should be', () => {
    expect(computes(gateRows(scene({ gate: 'or' })))).toBe('AND');
    expect(computes(gateRows(scene({ w1: 1, w2: 1, b: -1, fires: 'at-least' })))).toBe('OR');
    // The signs of 1, 1, −1 turned: the two sums of 0 stay 0, so this is NOR and not NAND.
    expect(computes(gateRows(scene({ w1: -1, w2: -1, b: 1 })))).toBe('NOR');
    expect(computes(gateRows(scene({ w1: 1, w2: 0, b: -0.5 })))).toBeUndefined();
  });
});

describe('the task of the three gates', () => {
  const and = { w1: 0.5, w2: 0.5, b: -0.7 };
  const own = { gate: 'or', w1: 1, w2: 1, b: -0.25 } as const;

  it('counts a gate that began with a wrong row, when two of its numbers have been changed', () => {
    expect(makes(scene(own), and)).toBe(true);
    expect(makes(scene({ ...own, w1: 0.5 }), and)).toBe(true);
    expect(makes(scene({ gate: 'or', ...and, b: -0.25 }), and)).toBe(false);
  });

  it('counts none that has been right from the beginning, and none with a wrong row', () => {
    expect(makes(scene(own), undefined)).toBe(false);
    expect(makes(scene({ ...own, b: -1 }), and)).toBe(false);
  });

  it('does not count published weights', () => {
    expect(makes(scene({ gate: 'or', w1: 0.6, w2: 0.6, b: -0.5 }), and)).toBe(false);
    expect(makes(scene({ gate: 'nand', w1: -0.5, w2: -0.5, b: 0.7 }), and)).toBe(false);
  });

  it('remembers the gates that were made before', () => {
    expect(madeIn(scene({ made: 'and.or' }))).toEqual(['and', 'or']);
    expect(madeInEither('or', 'and.or')).toBe('and.or');
    expect(madeInEither('', '')).toBe('');
  });
});
