import type { VarId } from '#autodiff/program.ts';

/** The usual ways to get a number wrong. The sentence of each says what was done and what belongs there. */
export const SLIP_KINDS = [
  // A weighted sum.
  'productMissing',
  'biasMissing',
  'swapped',
  'oldWeights',
  'oldInputs',
  // A sigmoid and its slope.
  'sigmoidMissing',
  'exponentSign',
  'complementMissing',
  'activationMissing',
  'sigmoidTwice',
  // The error, its derivative, and their sum.
  'halfMissing',
  'halfInside',
  'countMissing',
  'countInside',
  'notSquared',
  'twoMissing',
  'termMissing',
  'averaged',
  'difference',
  // A cross-entropy and its derivative.
  'oppositeTarget',
  'divisorMissing',
  // A product along a path.
  'signalMissing',
  'slopeMissing',
  'inputMissing',
  'weightMissing',
  'neighbourInput',
  'neighbourWeight',
  'updatedWeight',
  'oldWeight',
  'inputForActivation',
  'activationForSlope',
  'timesInput',
  'onlyPath',
  'pathDropped',
  // Any gradient.
  'sign',
  'double',
  'half',
  'twice',
  'halved',
  'rate',
  // An update, and what is computed after it.
  'added',
  'rateMissing',
  'stepOnly',
  'neighbourGradient',
  'before',
] as const;
export type SlipKind = (typeof SLIP_KINDS)[number];

export interface Slip {
  readonly kind: SlipKind;
  /** The variables that its sentence names, by the part they play in it. */
  readonly slots: Readonly<Record<string, VarId>>;
}

/** A slip with the number that it leads to. */
export type Candidate = readonly [Slip, number];

export const slip = (kind: SlipKind, value: number, slots: Slip['slots'] = {}): Candidate => [
  { kind, slots },
  value,
];
