import type { OpName } from '#autodiff/op.ts';
import type { VarId } from '#autodiff/program.ts';
import type { Terms } from './terms.ts';

/** A sum or a difference of terms: what f is. */
interface Polynomial {
  readonly op: Extract<OpName, 'add' | 'subtract'>;
  readonly of: readonly VarId[];
}

export const SURFACE_NAMES = ['bowl', 'valley', 'saddle', 'two-minima'] as const;
export type SurfaceName = (typeof SURFACE_NAMES)[number];

/**
 * Hills and hollows on [−5, 5]².
 * - bowl: x0² + x1², the same in every direction.
 * - valley: x0²/20 + x1², twenty times as steep across as along.
 * - saddle: x0² − x1², level at (0, 0) and no minimum there.
 * - two-minima: (x0² − 4)²/8 + x0/2 + x1², minima near (−2.1, 0) and (1.9, 0), the left one deeper.
 */
export const SURFACES: Readonly<Record<SurfaceName, (terms: Terms, x0: VarId, x1: VarId) => Polynomial>> = {
  bowl: (terms, x0, x1) => ({ op: 'add', of: [terms.square(x0), terms.square(x1)] }),
  valley: (terms, x0, x1) => ({ op: 'add', of: [terms.times(1 / 20, terms.square(x0)), terms.square(x1)] }),
  saddle: (terms, x0, x1) => ({ op: 'subtract', of: [terms.square(x0), terms.square(x1)] }),
  'two-minima': (terms, x0, x1) => ({
    op: 'add',
    of: [
      terms.times(1 / 8, terms.square(terms.plus(terms.square(x0), -4))),
      terms.times(1 / 2, x0),
      terms.square(x1),
    ],
  }),
};
