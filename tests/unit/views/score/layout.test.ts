import { describe, expect, it } from 'vitest';
import { DETAILS, stepsOf } from '#scene/step.ts';
import { startOf } from '#scene/stepper/scene.ts';
import { glyph, scoreLayout } from '#views/score/layout.ts';
import { programAt } from '../../scene/stepper/course-example.ts';

const kinds = ['wide', 'tall'] as const;

describe.each(DETAILS.flatMap((detail) => kinds.map((kind) => ({ detail, kind }))))(
  'the $kind timeline at $detail detail',
  ({ detail, kind }) => {
    const steps = stepsOf(programAt(detail), detail);
    const layout = scoreLayout(steps, startOf('course'), kind);

    it('holds every step once, from left to right', () => {
      expect(layout.points.map(({ step }) => step)).toEqual(steps);
      const xs = layout.points.map(({ x }) => x);
      expect(xs).toEqual(xs.toSorted((a, b) => a - b));
      expect(new Set(xs).size).toBe(steps.length);
    });

    it('stays inside its frame', () => {
      for (const { x, y } of layout.points) {
        expect(x).toBeGreaterThanOrEqual(layout.left);
        expect(x).toBeLessThanOrEqual(layout.width);
        expect(y).toBeGreaterThanOrEqual(24);
        expect(y).toBeLessThanOrEqual(layout.height - 24);
      }
    });

    it('climbs from the first step to the total error, and ends as high', () => {
      const y = (key: string): number => layout.points.find(({ step }) => step.key === key)!.y;
      expect(y('E_total')).toBe(Math.min(...layout.points.map((point) => point.y)));
      expect(y('E_total_new')).toBe(y('E_total'));
      expect(layout.points[0]!.y).toBeGreaterThan(y('E_total'));
    });
  },
);

it('forward points right, backward left, and an update is a diamond', () => {
  expect(glyph('forward', 10, 10, 5)).toBe('M6 5L15 10L6 15Z');
  expect(glyph('again', 10, 10, 5)).toBe(glyph('forward', 10, 10, 5));
  expect(glyph('backward', 10, 10, 5)).toBe('M14 5L5 10L14 15Z');
  expect(glyph('update', 10, 10, 5)).toBe('M10 5L15 10L10 15L5 10Z');
});
