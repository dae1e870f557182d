import { describe, expect, it } from 'vitest';
import { varId } from '#autodiff/program.ts';
import { layeredLayout } from '#views/network/layered/layout.ts';
import { linkPaths, strokeOf } from '#views/network/layered/strokes.ts';
import { startOf } from '#scene/stepper/scene.ts';
import { networkOf } from '#scene/stepper/network.ts';
import { traceOf } from '#scene/stepper/trace.ts';

describe('how a weight is drawn', () => {
  it('is wider, the larger the weight', () => {
    const widths = [0, 0.1, 0.3, 0.6, 1].map((weight) => strokeOf(weight).width);
    expect(widths).toEqual(widths.toSorted((a, b) => a - b));
    expect(widths.at(-1)).toBeGreaterThan(widths[0]!);
  });

  it('says without colour that a weight is negative: two lines with paper between', () => {
    expect(strokeOf(0.3).core).toBe(0);
    const { width, core } = strokeOf(-0.3);
    expect(core).toBeGreaterThan(0);
    expect(width - core).toBeGreaterThanOrEqual(1);
  });
});

describe('all links of 2-10-10-10-1', () => {
  const scene = startOf('deep');
  const network = networkOf(scene);
  const paths = linkPaths(network, layeredLayout(network, 'wide'), traceOf(scene));

  it('are drawn once each, in a few paths', () => {
    const begun = paths.map(({ d }) => d.split('M').length - 1);
    expect(begun.reduce((a, b) => a + b, 0)).toBe(2 * 10 + 10 * 10 + 10 * 10 + 10);
    expect(paths.length).toBeLessThan(20);
  });

  it('has the negative ones first, so that their paper hides no other link', () => {
    const cores = paths.map(({ core }) => (core > 0 ? 0 : 1));
    expect(cores).toEqual(cores.toSorted());
    expect(new Set(cores).size).toBe(2);
    expect(network.links.map(({ weight }) => weight)).toContain(varId('w230'));
  });
});
