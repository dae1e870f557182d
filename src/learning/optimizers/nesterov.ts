import { beginUpdate, gradientOf, renew, type Optimizer } from './optimizer.ts';
import { belonging, Start } from './state.ts';

/**
 * Nesterov's momentum: v ← μ v − η g, then w ← w + (μ v − η g) with the new v: what the next velocity
 * would be if the gradient stayed.
 * Constant: μ = 0.9. State: v of each parameter, 0 at first.
 *
 * Nesterov takes the gradient ahead of where the parameter stands, at θ + μ v. Here w is that place, so that the gradient
 * is taken at w like every other: with w = θ + μ v the rule above is θ ← θ + v. PyTorch has this form too.
 *
 * Source: Y. Nesterov, "A method for solving the convex programming problem with convergence rate O(1/k²)", 1983; in this
 * form Y. Bengio, N. Boulanger-Lewandowski and R. Pascanu, "Advances in optimizing recurrent networks", 2013, equation 7.
 */
export const nesterov: Optimizer = (builder, parameters, rate) => {
  const eta = beginUpdate(builder, rate);
  const start = new Start(builder);
  const mu = start.constant('mu', { base: 'μ' }, 0.9);
  for (const w of parameters) {
    const v = start.like(w, 'v');
    const g = gradientOf(builder, w);
    const faster = renew(builder, v, 'velocity', [v, g, mu, eta]);
    const ahead = builder.apply('velocity', [faster, g, mu, eta], {
      ...belonging(builder, w, 'step', 's'),
      role: 'intermediate',
    });
    renew(builder, w, 'add', [w, ahead]);
  }
  return start.filledWith;
};
