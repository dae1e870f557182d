import { scaleLinear } from 'd3-scale';
import { depthOf, LEVELS } from '#scene/worked-example/depth.ts';
import type { Section, Step } from '#scene/step.ts';

export interface ScorePoint {
  readonly step: Step;
  readonly x: number;
  readonly y: number;
}
export interface ScoreSection {
  readonly section: Section;
  readonly from: number;
  readonly to: number;
  readonly points: readonly ScorePoint[];
}
export interface ScoreLayout {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly sections: readonly ScoreSection[];
  readonly levels: readonly { readonly name: keyof typeof LEVELS; readonly y: number }[];
  readonly points: readonly ScorePoint[];
}

const SECTIONS: readonly Section[] = ['forward', 'backward', 'update', 'again'];

/** The pass as a profile: across is time, up is depth, so forward climbs to the error and backward descends. */
export function scoreLayout(steps: readonly Step[], kind: 'wide' | 'tall'): ScoreLayout {
  const [width, height, left, gap] = kind === 'wide' ? [1200, 126, 60, 30] : [358, 128, 6, 8];
  const y = scaleLinear([LEVELS.inputs, LEVELS.error], [height - 26, 40]);
  const groups = SECTIONS.map((section) => steps.filter((step) => step.section === section));
  // On a phone the backward pass gets the room: it is what the lesson is about.
  const weight = (section: Section, count: number): number =>
    kind === 'wide' ? count : section === 'backward' ? count : count * 0.6;
  const wanted = groups.map((group, i) => weight(SECTIONS[i]!, group.length));
  // The name of a section has to fit under it, however few steps it has.
  const least = kind === 'wide' ? 0 : 0.15 * wanted.reduce((a, b) => a + b, 0);
  const weights = wanted.map((own) => Math.max(own, least));
  const unit = (width - left - 6 - gap * 3) / weights.reduce((a, b) => a + b, 0);
  let from = left;
  const sections = groups.map((group, i): ScoreSection => {
    const [start, to] = [from, from + weights[i]! * unit];
    const points = group.map((step, k) => ({
      step,
      x: start + ((to - start) * (k + 0.5)) / group.length,
      y: y(depthOf(step.key)),
    }));
    from = to + gap;
    return { section: SECTIONS[i]!, from: start, to, points };
  });
  const levels = (['error', 'outputs', 'hidden', 'inputs'] as const).map((name) => ({
    name,
    y: y(LEVELS[name]),
  }));
  return { width, height, left, sections, levels, points: sections.flatMap(({ points }) => points) };
}

/** Forward points right, backward left, an update is a diamond. */
export function glyph(section: Section, x: number, y: number, r: number): string {
  if (section === 'update') return `M${x} ${y - r}L${x + r} ${y}L${x} ${y + r}L${x - r} ${y}Z`;
  const tip = section === 'backward' ? -r : r;
  const base = section === 'backward' ? r * 0.8 : -r * 0.8;
  return `M${x + base} ${y - r}L${x + tip} ${y}L${x + base} ${y + r}Z`;
}
