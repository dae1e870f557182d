import type { VarId } from '#autodiff/program.ts';
import type { Bias, Unit } from '#scene/stepper/network.ts';
import type { Kind } from './columns.ts';
import type { Moment } from './moment.ts';

/** Width of the place of what came back, at the right of a wide box; the slope has the rest of its row. */
export const SIGNAL = 58;

/** A place in the box of a neuron, and the number that stands there now. */
export interface UnitCell {
  readonly id: VarId;
  readonly as: 'value' | 'gradient' | 'slope';
  /** Left or right half of a wide box; a tall one has right only. */
  readonly column: 'left' | 'right';
  readonly row: 'upper' | 'lower';
  /** As it was typed. */
  readonly given: boolean;
  /** With its symbol before it. */
  readonly named: boolean;
  /** Drawn empty until it is computed. */
  readonly slot: boolean;
}

const cell = (id: VarId, place: Partial<UnitCell>): UnitCell => ({
  ...{ id, as: 'value', column: 'right', row: 'upper', named: false, given: false, slot: false },
  ...place,
});

/**
 * What stands in the box of a neuron: z and activation above, slope and gradient below. A tall box has one place above
 * and one below; they show what the step uses. The bias stands below while it is added, before there is a slope. A program
 * that only goes forward has no empty places for what will come back; there a wide box has its bias below all the time.
 */
export function cellsOfUnit(unit: Unit, bias: Bias | undefined, moment: Moment, kind: Kind): UnitCell[] {
  const { frame, latest, passOf } = moment;
  const [z, a] = [latest(unit.z), latest(unit.a)];
  const lit = (id: VarId): boolean => passOf(id) !== undefined;
  const comesBack = frame.trace.program.gradients.size > 0;
  const isAdded = bias && lit(z) && !lit(unit.slope) && lit(latest(bias.bias));
  const added = bias && (isAdded || (!comesBack && kind === 'wide')) ? latest(bias.bias) : undefined;
  const gradient = cell(unit.gradient, { as: 'gradient', row: 'lower', slot: comesBack });
  const below = { row: 'lower', column: kind === 'wide' ? 'left' : 'right' } as const;
  const biasCell =
    added === undefined ? undefined : cell(added, { ...below, named: true, given: added === bias?.bias });
  const slope = cell(unit.slope, { as: 'slope', row: 'lower', column: below.column });
  if (kind === 'wide') {
    const all = [cell(z, { column: 'left' }), cell(a, { slot: true }), biasCell ?? slope, gradient];
    return all.filter(({ id, slot }) => slot || frame.isKnown(id));
  }
  const product = lit(unit.slope) && lit(unit.gradient);
  const onlySum = (lit(z) && !lit(a)) || (!frame.isKnown(a) && frame.isKnown(z));
  return [
    product ? { ...slope, row: 'upper' } : cell(onlySum ? z : a, { named: true, slot: true }),
    biasCell ?? (lit(unit.slope) && !product ? slope : gradient),
  ];
}
