import type { VarId } from '#autodiff/program.ts';
import { fourDigits, signed } from '#notation/numbers.ts';
import type { Frame } from '#scene/frame.ts';
import { cardNumber } from '#views/why/numbers.ts';

/** Below this, eight decimals do not show three significant digits. */
const SMALL = 1e-5;

/** A number with so many digits that it can be typed as an answer: as elsewhere or, where that shows too few, with four. */
export function answerNumber(frame: Frame, id: VarId, value: number): string {
  if (value === 0 || Math.abs(value) >= SMALL) return cardNumber(frame, id, value);
  const isGradient = frame.trace.program.variables.get(id)?.role === 'gradient';
  return isGradient ? signed(fourDigits(value)) : fourDigits(value);
}
