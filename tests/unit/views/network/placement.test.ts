import { describe, expect, it } from 'vitest';
import { EXAMPLES } from '#scene/stepper/examples.ts';
import { networkOf } from '#scene/stepper/network.ts';
import { startOf } from '#scene/stepper/scene.ts';
import { placementOf } from '#views/network/placement.ts';

const CASES = [startOf('course'), ...EXAMPLES.mazur.biases.map((biases) => startOf('mazur', biases))].flatMap(
  (variation) => (['wide', 'tall'] as const).map((kind) => ({ ...variation, kind })),
);

describe.each(CASES)('the $kind drawing of $net, biases: $biases', (variation) => {
  const network = networkOf(variation);
  const placement = placementOf(network, variation.kind);
  const PLACED = [
    ...network.inputs,
    ...network.links.map(({ weight }) => weight),
    ...network.biases.map(({ bias }) => bias),
    ...network.units.map(({ a }) => a),
    ...network.errors.map(({ error }) => error),
    network.total,
  ];
  const { at, width, height, links, toError, toTotal } = placement;
  /** Width and height of the box of each thing. */
  const sizeOf = (id: string): [number, number] =>
    id.startsWith('x')
      ? [placement.input.width, 44]
      : /^[wb]/.test(id)
        ? [placement.chip.width, 46]
        : id === network.total
          ? [placement.total.width, 54]
          : id.startsWith('E_')
            ? [placement.error.width, 64]
            : [placement.neuron.width, 88];

  it('has a place for everything, inside its frame', () => {
    for (const id of PLACED) {
      const [x, y] = at[id]!;
      const [w, h] = sizeOf(id);
      expect(x - w / 2, id).toBeGreaterThanOrEqual(-1);
      expect(x + w / 2, id).toBeLessThanOrEqual(width + 1);
      expect(y - h / 2, id).toBeGreaterThanOrEqual(0);
      expect(y + h / 2, id).toBeLessThanOrEqual(height);
    }
  });

  it('has no two things on top of each other', () => {
    PLACED.forEach((a, i) => {
      for (const b of PLACED.slice(i + 1)) {
        const [[ax, ay], [bx, by]] = [at[a]!, at[b]!];
        const [[aw, ah], [bw, bh]] = [sizeOf(a), sizeOf(b)];
        const apart = Math.abs(ax - bx) >= (aw + bw) / 2 - 1 || Math.abs(ay - by) >= (ah + bh) / 2 - 1;
        expect(apart, `${a} and ${b}`).toBe(true);
      }
    });
  });

  it('has a way for every link, every error and the total', () => {
    for (const { weight } of network.links) {
      expect(links.get(weight)!.in.length).toBeGreaterThan(1);
      expect(links.get(weight)!.out.length).toBeGreaterThan(1);
    }
    for (const { bias, to } of network.biases) expect(placement.fromBias.get(bias)).toHaveLength(to.length);
    for (const { error } of network.errors) {
      expect(toError.has(error)).toBe(true);
      expect(toTotal.get(error)!.length).toBeGreaterThan(0);
    }
  });

  it('leads forward: to the right when it lies, upwards when it stands', () => {
    const order = ['x1', 'w1', 'h1', 'w5', 'o1', 'E_o1', 'E_total'].map((id) => at[id]!);
    const along = order.map(([x, y]) => (placement.kind === 'wide' ? x : -y));
    expect(along).toEqual(along.toSorted((a, b) => a - b));
  });
});
