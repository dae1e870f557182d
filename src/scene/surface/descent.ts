import { ProgramBuilder } from '#autodiff/builder.ts';
import { inPlace, type InPlace } from '#autodiff/in-place.ts';
import { varId, type VarId } from '#autodiff/program.ts';
import { letter, symbolOf } from '#autodiff/symbol.ts';
import { OPTIMIZERS, type OptimizerName } from '#learning/optimizers/index.ts';
import { scalar, type Tensor } from '#numeric/tensor.ts';
import { numericalGradient, type Point } from './differences.ts';
import type { SurfaceName } from './polynomials.ts';
import { heightOf, slopesOf } from './surface.ts';

export interface DescentSettings {
  readonly surface: SurfaceName;
  readonly optimizer: OptimizerName;
  readonly start: Point;
  readonly rate: number;
  readonly steps: number;
  /** By central differences with h = 1e-4, or by backpropagation. */
  readonly gradient: 'numerical' | 'analytic';
}

export interface Descent {
  /** The start, and where each update leads; only points whose coordinates are finite. */
  readonly points: readonly Point[];
  /** The height at each point, which may be too large for a number and so infinite. */
  readonly values: readonly number[];
  /** The gradient at each point; not finite where it comes from heights that are not. */
  readonly gradients: readonly Point[];
  /** Which update led out of the finite numbers, from 1: there a coordinate is no longer finite. */
  readonly left: number | undefined;
}

const isFinitePoint = (point: Point): boolean => point.every(Number.isFinite);

/** Walks down a surface: at each point the gradient, then one update by the optimizer's rule. */
export function descend({ surface, optimizer, start, rate, steps, gradient }: DescentSettings): Descent {
  const height = heightOf(surface);
  const gradientAt =
    gradient === 'analytic' ? slopesOf(surface) : (point: Point) => numericalGradient(height, point);
  const update = updateBy(optimizer, start, rate);
  const points: Point[] = [];
  const values: number[] = [];
  const gradients: Point[] = [];
  for (let point = start; isFinitePoint(point); point = update(gradients.at(-1)!)) {
    points.push(point);
    values.push(height(...point));
    gradients.push(gradientAt(point));
    if (points.length > steps) return { points, values, gradients, left: undefined };
  }
  return { points, values, gradients, left: points.length };
}

const COORDINATES = [varId('x0'), varId('x1')] as const;
const slopeId = (x: VarId): VarId => varId(`df/d${x}`);

/** The update of both coordinates as a program that is given their gradients; each call is one step. */
function updateBy(optimizer: OptimizerName, start: Point, rate: number): (gradient: Point) => Point {
  const builder = new ProgramBuilder();
  for (const x of COORDINATES) {
    builder.leaf({ id: x, name: letter(x), role: 'parameter' }, []);
    const slope = builder.leaf({ id: slopeId(x), name: symbolOf(slopeId(x)), role: 'gradient' }, []);
    builder.gradients.set(x, slope);
  }
  const eta = varId('lr');
  const filled = OPTIMIZERS[optimizer](builder, COORDINATES, {
    id: eta,
    name: letter('η'),
    role: 'constant',
  });
  const given = new Map<VarId, Tensor>([...filled].map(([id, value]) => [id, scalar(value)]));
  given.set(eta, scalar(rate));
  COORDINATES.forEach((x, i) => given.set(x, scalar(start[i]!)).set(slopeId(x), scalar(0)));
  return stepping(inPlace(builder.build(), given));
}

function stepping(program: InPlace): (gradient: Point) => Point {
  const numbers = (id: VarId) => program.values.get(id)!.data;
  const [x0, x1] = COORDINATES.map(numbers) as [Tensor['data'], Tensor['data']];
  const slopes = COORDINATES.map((x) => numbers(slopeId(x)));
  return (gradient) => {
    slopes.forEach((slope, i) => (slope[0] = gradient[i]!));
    program.advance();
    return [x0[0]!, x1[0]!];
  };
}
