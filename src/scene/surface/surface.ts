import { ProgramBuilder } from '#autodiff/builder.ts';
import { differentiate } from '#autodiff/differentiate.ts';
import { inPlace } from '#autodiff/in-place.ts';
import { varId, type Program, type VarId } from '#autodiff/program.ts';
import { run } from '#autodiff/run.ts';
import { letter } from '#autodiff/symbol.ts';
import { forwardPart } from '#learning/forward-part.ts';
import type { Numbers, Tensor } from '#numeric/tensor.ts';
import type { Point } from './differences.ts';
import { SURFACES, type SurfaceName } from './polynomials.ts';
import { Terms } from './terms.ts';

/** A function f of x0 and x1, both [N], with its gradient, as a program. */
export interface Surface {
  readonly program: Program;
  /** The numbers in the formula, by the names of their leaves. */
  readonly constants: ReadonlyMap<VarId, Tensor>;
}

export const X0 = varId('x0');
export const X1 = varId('x1');
export const HEIGHT = varId('f');

const known = new Map<SurfaceName, Surface>();

/** Made once for each name. */
export function surfaceOf(name: SurfaceName): Surface {
  const found = known.get(name) ?? write(name);
  known.set(name, found);
  return found;
}

function write(name: SurfaceName): Surface {
  const builder = new ProgramBuilder();
  const x = [X0, X1].map((id) => builder.leaf({ id, name: letter(id), role: 'parameter' }, ['N']));
  const terms = new Terms(builder);
  const { op, of } = SURFACES[name](terms, X0, X1);
  builder.apply(op, of, { id: HEIGHT, name: letter(HEIGHT), role: 'loss' });
  differentiate(builder, HEIGHT, x);
  return { program: builder.build(), constants: terms.constants };
}

export interface Heights {
  readonly values: Numbers;
  /** ∂f/∂x0 and ∂f/∂x1. */
  readonly slopes: readonly [Numbers, Numbers];
}

/** Heights and gradients at many points at once: what contours and arrows are drawn from. Both lists have one length. */
export function heightsAt(name: SurfaceName, x0: Float64Array, x1: Float64Array): Heights {
  const { program, constants } = surfaceOf(name);
  const given = new Map(constants)
    .set(X0, { shape: [x0.length], data: x0 })
    .set(X1, { shape: [x1.length], data: x1 });
  const { values } = run(program, given);
  const slope = (x: VarId): Numbers => values.get(program.gradients.get(x)!)!.data;
  return { values: values.get(HEIGHT)!.data, slopes: [slope(X0), slope(X1)] };
}

/** The height at one point at a time. */
export function heightOf(name: SurfaceName): (x0: number, x1: number) => number {
  const at = pointwise(name, forwardPart(surfaceOf(name).program));
  return (x0, x1) => at([x0, x1])(HEIGHT);
}

/** The gradient at one point at a time, by backpropagation. */
export function slopesOf(name: SurfaceName): (point: Point) => Point {
  const { program } = surfaceOf(name);
  const [by0, by1] = [program.gradients.get(X0)!, program.gradients.get(X1)!];
  const at = pointwise(name, program);
  return (point) => {
    const number = at(point);
    return [number(by0), number(by1)];
  };
}

function pointwise(name: SurfaceName, program: Program): (point: Point) => (id: VarId) => number {
  const place = (): Tensor => ({ shape: [1], data: new Float64Array(1) });
  const [x0, x1] = [place(), place()];
  const here = inPlace(program, new Map(surfaceOf(name).constants).set(X0, x0).set(X1, x1));
  return (point) => {
    [x0.data[0], x1.data[0]] = point;
    here.run();
    return (id) => here.values.get(id)!.data[0]!;
  };
}
