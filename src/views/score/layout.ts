import { depthOf, LEVEL_NAMES, levelsOf, type LevelName } from '#scene/stepper/depth.ts';
import type { Variation } from '#scene/stepper/programs.ts';
import type { Section, Step } from '#scene/step.ts';
import { linear } from '../chart/linear.ts';

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
  readonly levels: readonly { readonly name: LevelName; readonly y: number }[];
  readonly points: readonly ScorePoint[];
}

/** The pass as a profile: across is time, up is depth, so forward climbs to the error and backward descends. */
export function scoreLayout(
  steps: readonly Step[],
  variation: Variation,
  kind: 'wide' | 'tall',
): ScoreLayout {
  const layouts = known.get(steps) ?? {};
  known.set(steps, layouts);
  return (layouts[kind] ??= laidOut(steps, variation, kind));
}

/** The steps are those of one program, and so of one variation. */
const known = new WeakMap<readonly Step[], { wide?: ScoreLayout; tall?: ScoreLayout }>();

function laidOut(steps: readonly Step[], variation: Variation, kind: 'wide' | 'tall'): ScoreLayout {
  const levels = levelsOf(variation);
  const [width, height, left, gap] = kind === 'wide' ? [1200, 126, 60, 30] : [358, 128, 6, 8];
  const y = linear([levels.inputs, levels.error], [height - 26, 40]);
  const groups = stretchesOf(steps);
  // On a phone the backward pass gets the room: it is what the lesson is about.
  const weight = (section: Section, count: number): number =>
    kind === 'wide' ? count : section === 'backward' ? count : count * 0.6;
  const wanted = groups.map((group) => weight(group[0]!.section, group.length));
  // The name of a section has to fit under it, however few steps it has.
  const least = (kind === 'wide' ? 0.1 : 0.6 / groups.length) * sumOf(wanted);
  const weights = wanted.map((own) => Math.max(own, least));
  const unit = (width - left - 6 - gap * (groups.length - 1)) / sumOf(weights);
  let from = left;
  const sections = groups.map((group, i): ScoreSection => {
    const [start, to] = [from, from + weights[i]! * unit];
    const points = group.map((step, k) => ({
      step,
      x: start + ((to - start) * (k + 0.5)) / group.length,
      y: y(depthOf(variation, step.key)),
    }));
    from = to + gap;
    return { section: group[0]!.section, from: start, to, points };
  });
  const lines = LEVEL_NAMES.map((name) => ({ name, y: y(levels[name]) }));
  return { width, height, left, sections, levels: lines, points: sections.flatMap(({ points }) => points) };
}

/** Stretches of steps of one section. An update may come before the last gradient, so a section may come twice. */
function stretchesOf(steps: readonly Step[]): Step[][] {
  const stretches: Step[][] = [];
  for (const step of steps) {
    const current = stretches.at(-1);
    if (current?.[0]?.section === step.section) current.push(step);
    else stretches.push([step]);
  }
  return stretches;
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** Forward points right, backward left, an update is a diamond. */
export function glyph(section: Section, x: number, y: number, r: number): string {
  if (section === 'update') return `M${x} ${y - r}L${x + r} ${y}L${x} ${y + r}L${x - r} ${y}Z`;
  const tip = section === 'backward' ? -r : r;
  const base = section === 'backward' ? r * 0.8 : -r * 0.8;
  return `M${x + base} ${y - r}L${x + tip} ${y}L${x + base} ${y + r}Z`;
}
