import { describe, expect, it } from 'vitest';
import { ProgramBuilder } from '#autodiff/builder.ts';
import { inPlace } from '#autodiff/in-place.ts';
import { varId, type VarId } from '#autodiff/program.ts';
import { bold, letter } from '#autodiff/symbol.ts';
import { OPTIMIZER_NAMES, OPTIMIZERS, type OptimizerName } from '#learning/optimizers/index.ts';
import { zeros, type Tensor } from '#numeric/tensor.ts';
import torch from '../../../fixtures/optimizers.json' with { type: 'json' };

const W = varId('W');
const G = varId('dL/dW');
const LR = { id: varId('lr'), name: letter('lr'), role: 'constant' as const };

/** A program that does nothing but update `count` numbers W from gradients that it is given. */
function updateOf(optimizer: OptimizerName, count: number) {
  const builder = new ProgramBuilder();
  builder.leaf({ id: W, name: bold('W'), role: 'parameter' }, [count]);
  builder.leaf({ id: G, name: letter('g'), role: 'gradient' }, [count]);
  builder.gradients.set(W, G);
  const filled = OPTIMIZERS[optimizer](builder, [W], LR);
  return { program: builder.build(), filled };
}

/** W after each of some steps, with the gradient taken afresh in each. */
function stepsOf(
  optimizer: OptimizerName,
  start: readonly number[],
  rate: number,
  steps: number,
  gradient: (w: number, i: number) => number,
): number[][] {
  const { program, filled } = updateOf(optimizer, start.length);
  const given = new Map<VarId, Tensor>();
  for (const { id, shape } of program.variables.values()) {
    const value = id === LR.id ? rate : filled.get(id);
    const tensor = zeros(shape as number[]);
    if (value !== undefined) tensor.data.fill(value);
    if (value !== undefined || id === W || id === G) given.set(id, tensor);
  }
  const w = given.get(W)!.data;
  const g = given.get(G)!.data;
  w.set(start);
  const running = inPlace(program, given);
  return Array.from({ length: steps }, () => {
    g.set(Float64Array.from(w, gradient));
    running.advance();
    return [...w];
  });
}

/** The same rules for one number, as the papers print them and with a count of the steps. */
const PLAIN: Readonly<Record<OptimizerName, (w: number, rate: number, steps: number) => number[]>> = {
  sgd: (w, rate, steps) => Array.from({ length: steps }, () => (w -= rate * slope(w))),
  momentum: (w, rate, steps) => {
    let v = 0;
    return Array.from({ length: steps }, () => {
      v = 0.9 * v - rate * slope(w);
      return (w += v);
    });
  },
  // As Nesterov has it: the gradient is taken ahead of θ, and the place ahead is what is compared.
  nesterov: (w, rate, steps) => {
    let [theta, v] = [w, 0];
    return Array.from({ length: steps }, () => {
      v = 0.9 * v - rate * slope(theta + 0.9 * v);
      theta += v;
      return theta + 0.9 * v;
    });
  },
  adam: (w, rate, steps) => {
    let [m, v] = [0, 0];
    return Array.from({ length: steps }, (_, i) => {
      const g = slope(w);
      m = 0.9 * m + 0.1 * g;
      v = 0.999 * v + 0.001 * g ** 2;
      const [mHat, vHat] = [m / (1 - 0.9 ** (i + 1)), v / (1 - 0.999 ** (i + 1))];
      return (w -= (rate * mHat) / (Math.sqrt(vHat) + 1e-8));
    });
  },
};
/** Of w⁴/4 − w²/2, which has minima at −1 and 1. */
const slope = (w: number): number => w ** 3 - w;

describe.each(OPTIMIZER_NAMES)('%s', (name) => {
  it('takes the steps that the rule gives for one number, a hundred times over', () => {
    const ours = stepsOf(name, [2.5], 0.02, 100, slope);
    PLAIN[name](2.5, 0.02, 100).forEach((w, step) => {
      expect(Math.abs(ours[step]![0]! - w), `step ${step + 1}`).toBeLessThan(1e-11);
    });
  });

  it('takes the steps that PyTorch takes', () => {
    const { start, rate, after, c } = torch;
    const ours = stepsOf(name, start, rate, after.at(-1)!, (w, i) => c[i]! * w ** 3);
    after.forEach((steps, row) => {
      torch[name][row]!.forEach((w, i) => {
        expect(Math.abs(ours[steps - 1]![i]! - w), `W[${i}] after ${steps}`).toBeLessThan(1e-12);
      });
    });
  });

  it('hands every parameter and all of its state on to the next run', () => {
    const { program, filled } = updateOf(name, 3);
    const changing = [...program.variables.values()].filter(
      ({ role }) => role === 'parameter' || role === 'state',
    );
    expect(new Set(program.next.keys())).toEqual(new Set(changing.map(({ id }) => id)));
    for (const [id, updated] of program.next) {
      expect(updated).toBe(`${id}_new`);
      expect(program.variables.get(updated)).toMatchObject({ role: 'updated' });
    }
    for (const { id, role } of changing) if (role === 'state') expect(filled.has(id), id).toBe(true);
    expect(program.equations.every(({ phase }) => phase === 'update')).toBe(true);
  });

  it('refuses a parameter that has no gradient, by name', () => {
    const builder = new ProgramBuilder();
    builder.leaf({ id: W, name: bold('W'), role: 'parameter' }, [2]);
    expect(() => OPTIMIZERS[name](builder, [W], LR)).toThrow('W has no gradient');
  });
});

it('the first step of Adam is as long as the learning rate, however steep it is', () => {
  for (const steepness of [1e-3, 1, 1e6]) {
    const [[w]] = stepsOf('adam', [1], 0.1, 1, () => steepness) as [[number]];
    expect(w).toBeCloseTo(0.9, 5);
  }
});
