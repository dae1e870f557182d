import type { Section, Step } from '#scene/step.ts';

/** Consecutive steps of one stretch of the pass. */
export interface Chapter {
  readonly section: Section;
  readonly steps: readonly Step[];
}

/** More steps than this are printed one line each. */
export const MOST_WITH_SENTENCES = 300;

/** The steps in their order, under the heading of their stretch; with the outputs updated first, Backward comes twice. */
export function chaptersOf(steps: readonly Step[]): Chapter[] {
  const chapters: { section: Section; steps: Step[] }[] = [];
  for (const step of steps) {
    const last = chapters.at(-1);
    if (last?.section === step.section) last.steps.push(step);
    else chapters.push({ section: step.section, steps: [step] });
  }
  return chapters;
}
