import { describe, expect, it } from 'vitest';
import { sideLabels, upperSpan } from '#views/network/layered/labels.ts';
import { layeredLayout } from '#views/network/layered/layout.ts';
import { networkOfSizes } from './networks.ts';

describe('the labels of a layered drawing', () => {
  it('leave the boxes of a standing 2-10-10-10-1 network free, a label a layer', () => {
    const network = networkOfSizes([2, 10, 10, 10, 1]);
    const layout = layeredLayout(network, 'tall');
    const labels = sideLabels(network, layout);
    expect(labels.map(({ layer }) => layer)).toEqual([0, 1, 2, 3, 4]);
    for (const label of labels)
      for (const { x, y, width, height } of layout.boxes.values())
        if (Math.abs(y - label.y) < height / 2 + 13) expect(x - width / 2).toBeGreaterThan(label.x + 30);
  });

  it('divide the upper row of a box, right of its name, between the sum and the activation', () => {
    // A box of width 124 around 100: from 38 to 162, with 26 for the name.
    expect(upperSpan('left', 100, 124)).toEqual([64, 111]);
    expect(upperSpan('right', 100, 124)).toEqual([113, 160]);
  });
});
