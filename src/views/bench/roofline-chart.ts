import { scaleLog, type ScaleLogarithmic } from 'd3-scale';
import { KERNEL_MODULES, type KernelModule } from '#kernels/kernels.ts';
import type { RooflinePoint, Roofs } from '#scene/bench/roofline.ts';
import type { RowId } from '#scene/bench/rows.ts';

export interface ChartBox {
  readonly width: number;
  readonly height: number;
}

/** A roof that rises with the intensity: what reading allows. */
export interface Slope {
  readonly from: 'memory' | 'cache';
  readonly bytesPerSecond: number;
  readonly path: string;
  /** Where its name stands, along the line. */
  readonly label: { readonly x: number; readonly y: number; readonly angle: number };
}
/** A level roof: what arithmetic allows. */
export interface Level {
  readonly module: KernelModule;
  readonly flopPerSecond: number;
  readonly path: string;
  readonly y: number;
}
export interface RooflineChart {
  readonly x: ScaleLogarithmic<number, number>;
  readonly y: ScaleLogarithmic<number, number>;
  readonly left: number;
  readonly bottom: number;
  /** Powers of ten: FLOP a byte, and FLOP a second. */
  readonly xTicks: readonly number[];
  readonly yTicks: readonly number[];
  readonly slopes: readonly Slope[];
  readonly levels: readonly Level[];
  readonly marks: readonly Mark[];
}
/** A point, and on which side its number stands. */
export interface Mark {
  readonly id: RowId;
  readonly x: number;
  readonly y: number;
  readonly side: 1 | -1;
}

const LEFT = 44;
const GIGA = 1e9;
/** Two roofs closer than this have no room for two names: the processor has no fused instruction, or is busy. */
const APART = 1.5;

/** The exponents of ten that bracket all values and the two given ones. */
const decades = (values: readonly number[], least: number, most: number): [number, number] => {
  const exponents = values.map(Math.log10);
  return [Math.floor(Math.min(least, ...exponents)), Math.ceil(Math.max(most, ...exponents))];
};
const powers = ([least, most]: [number, number]): number[] =>
  Array.from({ length: most - least + 1 }, (_, i) => 10 ** (least + i));

/** Where everything of a roofline stands. Without roofs there are the axes alone. */
export function rooflineChart(
  { width, height }: ChartBox,
  roofs: Roofs | undefined,
  points: readonly RooflinePoint[],
): RooflineChart {
  const bottom = height - 26;
  const peaks = KERNEL_MODULES.flatMap((module) => {
    const peak = roofs?.peaks[module];
    return peak === undefined ? [] : [{ module, peak }];
  });
  const speeds = [...points.map(({ speed }) => speed), ...peaks.map(({ peak }) => peak)];
  const across = decades(points.map(({ intensity }) => intensity), -1, 2); // prettier-ignore
  const up = decades(speeds, 8, 11);
  const x = scaleLog([10 ** across[0], 10 ** across[1]], [LEFT, width - 2]);
  const y = scaleLog([10 ** up[0], 10 ** up[1]], [bottom, 28]);
  const highest = Math.max(...peaks.map(({ peak }) => peak));
  const slopes = roofs && peaks.length > 0 ? slopesOf(roofs, highest, x, y) : [];
  const levels = roofs ? levelsOf(peaks, roofs, x, y) : [];
  const [xTicks, yTicks, marks] = [powers(across), powers(up), marksOf(points, x, y)];
  return { x, y, left: LEFT, bottom, xTicks, yTicks, slopes, levels, marks };
}

type Scale = ScaleLogarithmic<number, number>;

function slopesOf(roofs: Roofs, highest: number, x: Scale, y: Scale): Slope[] {
  return (['memory', 'cache'] as const).map((from) => {
    const bytesPerSecond = roofs[from];
    // It begins at the left or at the bottom, whichever comes later, and ends under the highest level roof.
    const start = Math.max(x.domain()[0]!, y.domain()[0]! / bytesPerSecond);
    const end = Math.min(x.domain()[1]!, highest / bytesPerSecond);
    const [x1, y1] = [x(start), y(start * bytesPerSecond)];
    const [x2, y2] = [x(end), y(end * bytesPerSecond)];
    const angle = (Math.atan2(y2 - y1, x2 - x1) * 180) / Math.PI;
    const part = 0.3;
    const label = { x: x1 + part * (x2 - x1), y: y1 + part * (y2 - y1), angle };
    return { from, bytesPerSecond, path: `M${px(x1)} ${px(y1)}L${px(x2)} ${px(y2)}`, label };
  });
}

function levelsOf(
  peaks: readonly { readonly module: KernelModule; readonly peak: number }[],
  { cache }: Roofs,
  x: Scale,
  y: Scale,
): Level[] {
  const fused = peaks.find(({ module }) => module === 'float32-fused')?.peak;
  return peaks
    .filter(({ module, peak }) => module !== 'float32' || fused === undefined || fused / peak > APART)
    .map(({ module, peak }) => {
      const start = Math.max(x.domain()[0]!, peak / cache);
      return {
        module,
        flopPerSecond: peak,
        y: y(peak),
        path: `M${px(x(start))} ${px(y(peak))}H${px(x.range()[1]!)}`,
      };
    });
}

/** Numbers closer than this would lie on one another. */
const NEAR = 14;

/** A number stands on the inner side of its point, and on the other side where there is one already. */
function marksOf(points: readonly RooflinePoint[], x: Scale, y: Scale): Mark[] {
  const marks: Mark[] = [];
  for (const { id, intensity, speed } of points) {
    const [at, up] = [x(intensity), y(speed)];
    const inner = id.startsWith('deep/') ? -1 : 1;
    const taken = marks.some(
      (mark) => mark.side === inner && Math.abs(mark.x - at) < 2 * NEAR && Math.abs(mark.y - up) < NEAR,
    );
    marks.push({ id, x: at, y: up, side: taken ? (-inner as 1 | -1) : inner });
  }
  return marks;
}

const px = (value: number): string => value.toFixed(1);

/** FLOP a second as GFLOP/s, bytes a second as GB/s. */
export const giga = (value: number): number => value / GIGA;
