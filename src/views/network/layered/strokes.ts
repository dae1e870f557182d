import { numberAt, type Trace } from '#autodiff/program.ts';
import type { Network } from '#scene/stepper/network.ts';
import type { Layout } from './layout.ts';

/** How one weight is drawn: the larger the wider; a negative one is two thin lines. */
export interface Stroke {
  readonly width: number;
  /** Width of the gap between the two lines; 0 for a positive weight. */
  readonly core: number;
}

const STEP = 0.25;

/** Widths come in few sizes, so that links of one width can be one path. */
export function strokeOf(weight: number): Stroke {
  const width = 0.5 + STEP * Math.round((1.75 * Math.min(Math.abs(weight), 1)) / STEP);
  return weight < 0 ? { width: width + 1.5, core: Math.max(0.75, width) } : { width, core: 0 };
}

export type LinkPath = Stroke & { readonly d: string };

/** By the numbers of a trace: the same trace in other symbols is drawn the same. */
const drawn = new WeakMap<Trace['values'], Map<Layout, readonly LinkPath[]>>();

/** All links of a trace, one path for each width and sign, negative ones first. They do not depend on the step. */
export function linkPaths(network: Network, layout: Layout, trace: Trace): readonly LinkPath[] {
  const known = drawn.get(trace.values) ?? new Map<Layout, readonly LinkPath[]>();
  drawn.set(trace.values, known);
  const found = known.get(layout) ?? draw(network, layout, trace);
  known.set(layout, found);
  return found;
}

function draw(network: Network, layout: Layout, trace: Trace): LinkPath[] {
  const paths = new Map<string, { stroke: Stroke; parts: string[] }>();
  for (const { weight } of network.links) {
    const stroke = strokeOf(numberAt(trace, weight) ?? 0);
    const key = `${stroke.width} ${stroke.core}`;
    const found = paths.get(key) ?? { stroke, parts: [] };
    paths.set(key, found);
    found.parts.push(layout.links.get(weight)!.d);
  }
  return [...paths.values()]
    .map(({ stroke, parts }) => ({ ...stroke, d: parts.join('') }))
    .toSorted((a, b) => Number(a.core === 0) - Number(b.core === 0) || a.width - b.width);
}
