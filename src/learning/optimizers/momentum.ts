import { beginUpdate, gradientOf, renew, type Optimizer } from './optimizer.ts';
import { Start } from './state.ts';

/**
 * Momentum: v ← μ v − η g, then w ← w + v. What has built up in v carries on where gradients agree, and cancels where they
 * point to and fro. Constant: μ = 0.9. State: v of each parameter, 0 at first.
 *
 * Source: B. T. Polyak, "Some methods of speeding up the convergence of iteration methods", USSR Computational
 * Mathematics and Mathematical Physics 4(5), 1964. PyTorch keeps −v/η instead, which is the same while η stays.
 */
export const momentum: Optimizer = (builder, parameters, rate) => {
  const eta = beginUpdate(builder, rate);
  const start = new Start(builder);
  const mu = start.constant('mu', { base: 'μ' }, 0.9);
  for (const w of parameters) {
    const v = start.like(w, 'v');
    const faster = renew(builder, v, 'velocity', [v, gradientOf(builder, w), mu, eta]);
    renew(builder, w, 'add', [w, faster]);
  }
  return start.filledWith;
};
