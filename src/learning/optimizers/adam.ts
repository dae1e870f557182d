import type { ProgramBuilder } from '#autodiff/builder.ts';
import type { VarId } from '#autodiff/program.ts';
import { beginUpdate, gradientOf, renew, type Optimizer } from './optimizer.ts';
import { belonging, Start } from './state.ts';

/**
 * Adam: running means of the gradient and of its square,
 * m ← β₁ m + (1 − β₁) g and v ← β₂ v + (1 − β₂) g²,
 * corrected for their beginning at 0, m̂ = m / (1 − β₁ᵗ) and v̂ = v / (1 − β₂ᵗ), then w ← w − η m̂ / (√v̂ + ε): every
 * parameter moves by about η, whatever the size of its gradient.
 * Constants: β₁ = 0.9, β₂ = 0.999, ε = 1e-8. State: m and v of each parameter, 0 at first; the powers β₁ᵗ and β₂ᵗ, in
 * place of the count t, 1 at first.
 *
 * Source: D. P. Kingma and J. Ba, "Adam: a method for stochastic optimization", ICLR 2015, algorithm 1.
 */
export const adam: Optimizer = (builder, parameters, rate) => {
  const eta = beginUpdate(builder, rate);
  const start = new Start(builder);
  const first = decay(builder, start, '1', 0.9);
  const second = decay(builder, start, '2', 0.999);
  const epsilon = start.constant('epsilon', { base: 'ε' }, 1e-8);
  for (const w of parameters) {
    const mean = (letter: 'm' | 'v', of: VarId, { beta, power }: Decay): VarId => {
      const state = start.like(w, letter);
      const renewed = renew(builder, state, 'runningMean', [state, of, beta]);
      const corrected = belonging(builder, w, `${letter}hat`, `${letter}${HAT}`);
      return builder.apply('biasCorrected', [renewed, power], { ...corrected, role: 'intermediate' });
    };
    const g = gradientOf(builder, w);
    const m = mean('m', g, first);
    const squared = belonging(builder, w, 'squared', 'g²');
    const v = mean('v', builder.apply('square', [g], { ...squared, role: 'intermediate' }), second);
    renew(builder, w, 'adamStep', [w, m, v, eta, epsilon]);
  }
  return start.filledWith;
};

/** Set over the letter before it. */
const HAT = '\u0302';

/** How fast a running mean forgets, and the share that its beginning has after this update. */
interface Decay {
  readonly beta: VarId;
  readonly power: VarId;
}

function decay(builder: ProgramBuilder, start: Start, order: '1' | '2', value: number): Decay {
  const beta = start.constant(`beta${order}`, { base: 'β', sub: order }, value);
  const before = start.number(`beta${order}^t`, { base: 'β', sub: order, sup: 't' }, 1);
  return { beta, power: renew(builder, before, 'product', [before, beta]) };
}
