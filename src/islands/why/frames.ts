import { numberAt, type VarId } from '#autodiff/program.ts';
import type { Frame } from '#scene/frame.ts';
import { variableOf, type Asked } from './asked.ts';
import type { Explainable } from './explainable.ts';

/**
 * Where a number is looked up: one operation at a time if that is to be had; what only the figure's own detail computes, as
 * that computes it.
 */
export function* framesOf(figure: Explainable): Generator<Frame> {
  if (figure.operationFrame) yield figure.operationFrame;
  yield figure.frame;
  if (figure.frameIn) yield figure.frameIn('layer');
}

export const has = ({ trace }: Frame, id: VarId): boolean => numberAt(trace, id) !== undefined;

/** The frame that explains a number. */
export function frameWith(figure: Explainable, id: VarId): Frame {
  for (const frame of framesOf(figure)) if (has(frame, id)) return frame;
  return figure.frame;
}

/** The number that an element shows; undefined for what the figure's traces do not compute. */
export function numberShown(figure: Explainable, element: Asked): VarId | undefined {
  for (const frame of framesOf(figure)) {
    const id = variableOf(element, frame);
    if (id !== undefined) return id;
  }
  return undefined;
}
