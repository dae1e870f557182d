import { matrix, type Tensor } from '#numeric/tensor.ts';

/** The four inputs of a gate, in the order of a truth table. */
export const GATE_ROWS = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
] as const;

/** Every function of two inputs that are 0 or 1 has a number from 0 to 15. */
export const GATE_COUNT = 16;

export type GateName = 'AND' | 'NAND' | 'OR' | 'NOR' | 'XOR' | 'XNOR';

/** The numbers of the gates that have names: XOR gives 0, 1, 1, 0, which read as a binary number is 6. */
export const GATES: Readonly<Record<GateName, number>> = {
  AND: 0b0001,
  XOR: 0b0110,
  OR: 0b0111,
  NOR: 0b1000,
  XNOR: 0b1001,
  NAND: 0b1110,
};

/**
 * What a gate gives for each of the four rows: the binary digits of its number, the row 0 0 first.
 * @throws RangeError unless `gate` is a whole number from 0 to 15.
 */
export function gateOutputs(gate: number): readonly [number, number, number, number] {
  if (!Number.isInteger(gate) || gate < 0 || gate >= GATE_COUNT)
    throw new RangeError(`A function of two inputs has a number from 0 to ${GATE_COUNT - 1}, not ${gate}.`);
  return [(gate >> 3) & 1, (gate >> 2) & 1, (gate >> 1) & 1, gate & 1];
}

/** A gate as a data set of four samples: X [4, 2] and T [4, 1]. */
export function gateData(gate: number): { readonly X: Tensor; readonly T: Tensor } {
  return { X: matrix(GATE_ROWS), T: matrix(gateOutputs(gate).map((output) => [output])) };
}
