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

/** Scales that hold every value, own and published: a loss from 0, an accuracy up to 100. */
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
  const least = measure === 'loss' ? 0 : Math.min(...values, values.length > 0 ? 100 : 0);
  const most = measure === 'loss' ? Math.max(...values, 1e-9) : Math.max(...values, 98);
  const bottom = box.height - MARGIN.bottom;
  const y = scaleLinear([least, values.length > 0 ? most : 1], [bottom, MARGIN.top]).nice(4);
  const x = scaleLinear([1, Math.max(2, epochs)], [MARGIN.left, box.width - MARGIN.right]);
  const xTicks = [1, ...x.ticks(6).filter((tick) => Number.isInteger(tick) && tick > 1)];
  return { x, y, yTicks: y.ticks(4), xTicks, bottom };
}

/** A line through one of a chart's series; values that are no finite numbers leave a gap. */
export const seriesPath = ({ x, y }: Chart, values: readonly number[]): string =>
  line<number>()
    .defined(Number.isFinite)
    .x((_, i) => x(i + 1))
    .y((value) => y(value))([...values]) ?? '';
