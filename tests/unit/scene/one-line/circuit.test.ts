import { describe, expect, it } from 'vitest';
import {
  CIRCUIT_ROWS,
  CIRCUIT_STEPS,
  circuitAt,
  circuitFrame,
  circuitIndex,
  circuitLink,
  circuitNumber,
  inRow,
  placeIn,
} from '#scene/one-line/circuit.ts';

const LAST = 'v1;at:y_11';
const column = (name: string): string =>
  CIRCUIT_ROWS.map((row) => circuitNumber(LAST, `${name}_${row}`)).join('');

describe('XOR from three gates', () => {
  it('gives NAND 1110, OR 0111 and XOR 0110, as document 003 prints them', () => {
    expect([column('s1'), column('s2'), column('y'), column('t')]).toEqual(['1110', '0111', '0110', '0110']);
  });

  it('adds the weighted inputs of each gate as plain arithmetic does', () => {
    for (const row of CIRCUIT_ROWS) {
      const [x1, x2] = [...row].map(Number) as [number, number];
      const [z1, z2] = [-0.5 * x1 + -0.5 * x2 + 0.7, 0.6 * x1 + 0.6 * x2 + -0.5];
      const z3 = 0.5 * Number(z1 > 0) + 0.5 * Number(z2 > 0) + -0.7;
      expect(['z1', 'z2', 'z3'].map((name) => circuitNumber(LAST, `${name}_${row}`))).toEqual([z1, z2, z3]);
    }
  });

  it('is twelve steps, three gates a row', () => {
    expect(CIRCUIT_STEPS.map(({ key }) => key)).toEqual(
      CIRCUIT_ROWS.flatMap((row) => ['s1', 's2', 'y'].map((name) => `${name}_${row}`)),
    );
    CIRCUIT_STEPS.forEach((step, i) => {
      expect(step.index).toBe(i + 1);
      expect(circuitIndex(circuitAt(step.index))).toBe(step.index);
    });
    expect(circuitAt(0)).toEqual({ at: 'start' });
  });

  it('knows at each step what has been computed by then, and nothing more', () => {
    const frame = circuitFrame({ at: 's2_10' });
    const known = (name: string, row: string): boolean => frame.isKnown(inRow(name, row));
    expect([known('y', '01'), known('s2', '10'), known('z3', '10'), known('s1', '11')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(known('x1', '11')).toBe(true);
    expect(circuitFrame({ at: 'start' }).isKnown(inRow('z1', '00'))).toBe(false);
  });

  it('is read from its link, and refuses a place that there is not', () => {
    expect(circuitLink.decode('v1;at:y_01').state).toEqual({ at: 'y_01' });
    expect(circuitLink.decode('v1;at:z1_01').problem?.code).toBe('bad-value');
    expect(circuitLink.encode({ at: 'start' })).toBe('v1;at:start');
    expect(placeIn({ at: 's2_10' })).toMatchObject({ row: '10', gate: { gate: 'OR' } });
    expect(placeIn({ at: 'start' })).toEqual({ row: '00', gate: undefined });
  });
});
