import { describe, expect, it } from 'vitest';
import { pairingLink, pairingNumbers, pairingOf, PROBLEMS } from '#scene/activation/pairing.ts';

/** From PyTorch: loss and gradient at z1 for the sums 1.2, −0.4, 0.3. */
const TORCH = {
  '1': {
    binary: [0.26328246733803135, -0.23147521650098243],
    classes: [0.47528104026744805, -0.37828969372050114],
    number: [0.02, 0.2],
  },
  '0': {
    binary: [1.4632824673380307, 0.7685247834990175],
    classes: [2.075281040267448, 0.6217103062794989],
    number: [0.72, 1.2],
  },
} as const;

describe('an output and the loss that goes with it', () => {
  it.each(['1', '0'] as const)(
    'have the loss and the gradient of PyTorch when the right answer is %s',
    (target) => {
      const pairing = pairingOf({ z1: 1.2, z2: -0.4, z3: 0.3, target });
      for (const problem of PROBLEMS) {
        const [loss, gradient] = TORCH[target][problem];
        expect(pairing[problem].loss, problem).toBeCloseTo(loss, 13);
        expect(pairing[problem].gradient, problem).toBeCloseTo(gradient, 13);
      }
    },
  );

  it('have the gradient y − t at the sum, in all three pairs and also where the sigmoid is flat', () => {
    for (const z1 of [-20, -8, 0, 0.5, 20])
      for (const { gradient, output, miss } of Object.values(pairingOf({ ...pairingLink.initial, z1 }))) {
        expect(gradient).toBeCloseTo(output - 1, 9);
        expect(gradient).toBeCloseTo(miss, 9);
      }
  });

  it('names its numbers after the kind of question', () => {
    const numbers = pairingNumbers({ ...pairingLink.initial, z1: -8 });
    expect(numbers['y1_binary']).toBeCloseTo(1 / (1 + Math.exp(8)), 15);
    expect(numbers['dE_number/dz1']).toBe(-9);
  });
});
