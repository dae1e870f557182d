import type { InPlace } from '#autodiff/in-place.ts';
import { varId } from '#autodiff/program.ts';
import type { FullBatch } from '#learning/full-batch.ts';
import type { Parameters } from '#learning/parameters.ts';
import { matrix, type Tensor } from '#numeric/tensor.ts';
import { flat, lastHidden, ROWS, runFrom, targetOf, unflat, XOR, type Row, type XorNet } from './net.ts';
import type { Recording } from './recording.ts';

/** The part of the input plane that is drawn, in both directions. */
export const DOMAIN = [-0.5, 1.5] as const;

/** A network on a square grid of points, row by row from the lower left. */
export interface Grid {
  /** Points a side. */
  readonly side: number;
  /** [side²]: the output at each. */
  readonly outputs: Float64Array;
  /** [side², units]: the last hidden layer at each. */
  readonly hidden: Float64Array;
}

/** All that is drawn of one moment of a run. */
export interface Moment {
  readonly net: XorNet;
  readonly seed: number;
  /** How many updates lie behind it. */
  readonly step: number;
  readonly loss: number;
  /** As `flat` has them. */
  readonly parameters: Float64Array;
  /** [4]: the output of each row, and the last hidden layer of each, [4, units]. */
  readonly outputs: Float64Array;
  readonly hidden: Float64Array;
  readonly grid: Grid;
}

/** An output above ½ counts as 1. */
export const isRight = ({ outputs }: Pick<Moment, 'outputs'>, row: number): boolean =>
  outputs[row]! > 0.5 === (targetOf(row) === 1);
export const rightRows = (moment: Pick<Moment, 'outputs'>): number =>
  ROWS.filter((_, row) => isRight(moment, row)).length;

/** In the plane of the last hidden layer, rows nearer than this lie on one another. */
const TOGETHER = 0.01;

/** How far from one another the last hidden layer puts two rows. */
function distance({ net, hidden }: Pick<Moment, 'net' | 'hidden'>, one: Row, other: Row): number {
  const { units } = lastHidden(net);
  const [i, j] = [ROWS.indexOf(one) * units, ROWS.indexOf(other) * units];
  return Math.hypot(...Array.from({ length: units }, (_, k) => hidden[i + k]! - hidden[j + k]!));
}
/** Whether the last neuron can hardly tell two rows apart. */
export const areTogether = (moment: Pick<Moment, 'net' | 'hidden'>, one: Row, other: Row): boolean =>
  distance(moment, one, other) < TOGETHER;
/** Pairs of rows that lie on one another although they want different answers, the nearest first. */
export const rowsTogether = (moment: Pick<Moment, 'net' | 'hidden'>): (readonly [Row, Row])[] =>
  ROWS.flatMap((one, i) => ROWS.slice(i + 1).map((other) => [one, other] as const))
    .filter(([one, other]) => targetOf(ROWS.indexOf(one)) !== targetOf(ROWS.indexOf(other)))
    .filter(([one, other]) => areTogether(moment, one, other))
    .sort((a, b) => distance(moment, ...a) - distance(moment, ...b));

/** One network of each kind, put where a moment is looked at: building it takes longer than running it. */
interface Stage {
  readonly run: FullBatch;
  readonly like: Parameters;
  readonly rows: InPlace;
  readonly grids: Map<number, InPlace>;
}
const stages = new Map<XorNet, Stage>();

function stageOf(net: XorNet): Stage {
  const known = stages.get(net);
  if (known) return known;
  const run = runFrom(net, 0);
  const stage = { run, like: run.parameters, rows: run.on(XOR.X), grids: new Map<number, InPlace>() };
  stages.set(net, stage);
  return stage;
}

/** The points of a grid, [side², 2]. */
export function gridPoints(side: number): Tensor {
  const [least, most] = DOMAIN;
  const at = (i: number): number => least + ((most - least) * i) / (side - 1);
  return matrix(Array.from({ length: side * side }, (_, i) => [at(i % side), at(Math.floor(i / side))]));
}

/** A network as it stood after `step` updates, ready to run. `step` is not beyond what is known. */
function standing(recording: Recording, step: number): Stage {
  const stage = stageOf(recording.net);
  const from = recording.before(step);
  stage.run.restore(unflat(from.parameters, stage.like), from.step);
  stage.run.train(step - from.step);
  return stage;
}

/** Everything drawn of the moment after `step` updates, with a grid of `side` points a side. */
export function momentAt(recording: Recording, step: number, side: number): Moment {
  const { net, seed } = recording;
  const { run, rows, grids } = standing(recording, step);
  const grid = grids.get(side) ?? run.on(gridPoints(side));
  grids.set(side, grid);
  const { loss, outputs } = run.measure();
  rows.run();
  grid.run();
  const hidden = varId(`A${lastHidden(net).layer}`);
  const copy = (from: InPlace, id: string): Float64Array =>
    Float64Array.from(from.values.get(varId(id))!.data);
  return {
    ...{ net, seed, step, loss },
    parameters: flat(run.parameters),
    outputs: Float64Array.from(outputs.data),
    hidden: copy(rows, hidden),
    grid: { side, outputs: copy(grid, 'Y'), hidden: copy(grid, hidden) },
  };
}

/** The parameters after `step` updates, as `flat` has them. */
export const parametersAt = (recording: Recording, step: number): Float64Array =>
  flat(standing(recording, step).run.parameters);
