import { numberAt, varId, type Trace } from '#autodiff/program.ts';
import { choiceField, codec, numberField } from '../codec.ts';
import { LARGEST } from './scene.ts';
import { rowsOf, unitRows, unitTrace, type UnitRow } from './unit.ts';

/** What a unit with three inputs is to decide: all three agree; two at least; the first and at least one more. */
export const VOTES = ['all', 'two', 'chair'] as const;
export type Vote = (typeof VOTES)[number];

export interface VoteScene {
  readonly vote: Vote;
  readonly w1: number;
  readonly w2: number;
  readonly w3: number;
  readonly b: number;
  /** The row that the drawing of the unit shows: 000 to 111. */
  readonly row: string;
}

/** It begins as the first published AND, with a third input of the same weight. `?vote=v1;vote:chair;w1:2;b:-2.5` */
export const voteLink = codec<VoteScene>('v1', {
  vote: choiceField('all', VOTES),
  w1: numberField(0.5, -LARGEST, LARGEST),
  w2: numberField(0.5, -LARGEST, LARGEST),
  w3: numberField(0.5, -LARGEST, LARGEST),
  b: numberField(-0.7, -LARGEST, LARGEST),
  row: choiceField('110', rowsOf(3)),
});

const PASSES: Readonly<Record<Vote, (row: string, ayes: number) => boolean>> = {
  all: (_, ayes) => ayes === 3,
  two: (_, ayes) => ayes >= 2,
  chair: (row, ayes) => row.startsWith('1') && ayes >= 2,
};

export const voteTargets = (vote: Vote): readonly number[] =>
  rowsOf(3).map((row) => Number(PASSES[vote](row, row.replaceAll('0', '').length)));

export const voteTrace = ({ vote, w1, w2, w3, b }: VoteScene): Trace =>
  unitTrace({ weights: [w1, w2, w3], bias: b }, voteTargets(vote));

/** A row with its weighted sum, the bias not added, as it is compared with θ. */
export interface VoteRow extends UnitRow {
  readonly weighted: number;
}

export function voteRows(scene: VoteScene): readonly VoteRow[] {
  const trace = voteTrace(scene);
  const weighted = (row: string): number => numberAt(trace, varId(`s_${row}`))!;
  return unitRows(trace, 3).map((row) => ({ ...row, weighted: weighted(row.row) }));
}

/** The threshold, −b. */
export const thetaOf = (scene: VoteScene): number => numberAt(voteTrace(scene), varId('theta'))!;
