import { numberAt, varId } from '#autodiff/program.ts';
import { errorCurve, type ErrorCurve, type LossAt, type StepBounds } from '../gradient-check.ts';
import { lossAtParameter } from '../loss-at.ts';
import { startOf } from '../stepper/scene.ts';
import { operationTraceOf } from '../stepper/trace.ts';
import type { Point } from '../surface/differences.ts';
import { heightOf, slopesOf } from '../surface/surface.ts';

/**
 * Functions of one number whose slope is looked for.
 * - x0: x0² + 16 at 3, and x1: 9 + x1² at 4, which is x0² + x1² with the other number held still (course document 4).
 * - w5: the error of the course's 2-2-2 network by its weight w5.
 */
export const FUNCTION_NAMES = ['x0', 'x1', 'w5'] as const;
export type FunctionName = (typeof FUNCTION_NAMES)[number];

export interface SlopeOf {
  readonly f: LossAt;
  /** The place where the slope is looked for. */
  readonly x: number;
  /** The slope there by backpropagation. */
  readonly slope: number;
  /** Names of the number that is moved and of what it moves. */
  readonly by: string;
  readonly of: string;
}

/** Where the published partial derivatives are taken. */
export const PUBLISHED_POINT: Point = [3, 4];

function write(name: FunctionName): SlopeOf {
  if (name === 'w5') return ofWeight();
  const [x0, x1] = PUBLISHED_POINT;
  const height = heightOf('bowl');
  const [by0, by1] = slopesOf('bowl')(PUBLISHED_POINT);
  return name === 'x0'
    ? { f: (x) => height(x, x1), x: x0, slope: by0, by: name, of: 'f' }
    : { f: (x) => height(x0, x), x: x1, slope: by1, by: name, of: 'f' };
}

function ofWeight(): SlopeOf {
  const trace = operationTraceOf(startOf('course'));
  const [weight, error] = [varId('w5'), varId('E_total')];
  return {
    f: lossAtParameter(trace, weight, error),
    x: numberAt(trace, weight)!,
    slope: numberAt(trace, varId('dE_total/dw5'))!,
    by: weight,
    of: error,
  };
}

const functions = new Map<FunctionName, SlopeOf>();

export function slopeOf(name: FunctionName): SlopeOf {
  const found = functions.get(name) ?? write(name);
  functions.set(name, found);
  return found;
}

/** Steps on the axis of the figure: from 1e-17, which changes nothing, to 1. */
export const AXIS: StepBounds = [-17, 0];
const PER_DECADE = 12;

const curves = new Map<FunctionName, ErrorCurve>();

/** The errors of both differences along the axis. */
export function curveOf(name: FunctionName): ErrorCurve {
  const { f, x, slope } = slopeOf(name);
  const found = curves.get(name) ?? errorCurve(f, x, slope, PER_DECADE, AXIS);
  curves.set(name, found);
  return found;
}
