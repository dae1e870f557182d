import { scaleLinear, type ScaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { EpochRow } from '#learning/training-state.ts';
import type { PublishedRow } from '#scene/training/published-rows.ts';

export type Measure = 'loss' | 'accuracy';
export interface ChartBox {
  readonly width: number;
  readonly height: number;
}
export interface Chart {
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
  readonly yTicks: readonly number[];
  readonly xTicks: readonly number[];
  readonly bottom: number;
}

const MARGIN = { left: 44, right: 8, top: 10, bottom: 30 };

/** A row's training and test value, accuracies in per cent. */
export const pairOf = (row: EpochRow, measure: Measure): readonly [number, number] =>
  measure === 'loss' ? [row.trainLoss, row.testLoss] : [100 * row.trainAccuracy, 100 * row.testAccuracy];

export const publishedPairOf = (row: PublishedRow, measure: Measure): readonly [number, number] =>
  measure === 'loss'
    ? [Number(row.trainLoss), Number(row.testLoss)]
    : [Number(row.trainAccuracy), Number(row.testAccuracy)];

/** Two numbers of the axis that are nearer than this, in units of the box, would run into each other. */
const APART = 18;

/** Scales that hold every value, own and published: a loss from 0, an accuracy up to 98 at least. The axis numbers whole epochs. */
export function chartOf(
  measure: Measure,
  box: ChartBox,
  epochs: number,
  rows: readonly EpochRow[],
  published: readonly PublishedRow[],
): Chart {
  const values = [
    ...rows.flatMap((row) => pairOf(row, measure)),
    ...published.slice(0, epochs).flatMap((row) => publishedPairOf(row, measure)),
  ].filter(Number.isFinite);
  const bottom = box.height - MARGIN.bottom;
  const y = scaleLinear(extent(measure, values), [bottom, MARGIN.top]).nice(4);
  const x = scaleLinear([1, Math.max(2, epochs)], [MARGIN.left, box.width - MARGIN.right]);
  const last = rows.at(-1)?.epoch;
  const whole = x.ticks(6).filter((tick) => Number.isInteger(tick) && tick > 1 && tick <= epochs);
  const xTicks = [1, ...whole].filter(
    (tick) => last === undefined || tick === last || Math.abs(x(tick) - x(last)) >= APART,
  );
  if (last !== undefined && !xTicks.includes(last)) xTicks.push(last);
  return { x, y, yTicks: y.ticks(4), xTicks, bottom };
}

function extent(measure: Measure, values: readonly number[]): [number, number] {
  if (measure === 'loss') return [0, values.length > 0 ? Math.max(...values, 1e-9) : 1];
  return values.length > 0 ? [Math.min(...values), Math.max(...values, 98)] : [0, 100];
}

/** A line through one of a chart's series; values that are no finite numbers leave a gap. */
export const seriesPath = ({ x, y }: Chart, values: readonly number[]): string =>
  line<number>()
    .defined(Number.isFinite)
    .x((_, i) => x(i + 1))
    .y((value) => y(value))([...values]) ?? '';
