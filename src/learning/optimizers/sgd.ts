import { beginUpdate, gradientOf, renew, type Optimizer } from './optimizer.ts';

/**
 * Gradient descent: w ← w − η g, with g = ∂L/∂w. No constants and no state. It is called stochastic (SGD) where each
 * gradient comes from a few samples.
 *
 * Source: H. Robbins and S. Monro, "A stochastic approximation method", Annals of Mathematical Statistics 22, 1951.
 */
export const sgd: Optimizer = (builder, parameters, rate) => {
  const eta = beginUpdate(builder, rate);
  for (const w of parameters) renew(builder, w, 'descend', [w, gradientOf(builder, w), eta]);
  return new Map();
};
