import { describe, expect, it } from 'vitest';
import { ACTIVATIONS, curveOf, ELEMENTWISE, namesOf } from '#scene/activation/family.ts';
import { activationLink, curveIn, momentOf, numbersOf, placesBetween } from '#scene/activation/scene.ts';
import { softmaxCurve } from '#scene/activation/softmax.ts';

/** From PyTorch in float64: value and gradient at −2, 0 and 0.75. */
const TORCH = {
  sigmoid: [
    [0.11920292202211755, 0.1049935854035065],
    [0.5, 0.25],
    [0.679178699175393, 0.21789499376181404],
  ],
  tanh: [
    [-0.9640275800758169, 0.07065082485316443],
    [0, 1],
    [0.6351489523872873, 0.5965858082813315],
  ],
  relu: [
    [0, 0],
    [0, 0],
    [0.75, 1],
  ],
  'leaky-relu-0.01': [
    [-0.02, 0.01],
    [0, 0.01],
    [0.75, 1],
  ],
  'leaky-relu-0.1': [
    [-0.2, 0.1],
    [0, 0.1],
    [0.75, 1],
  ],
  step: [
    [0, 0],
    [0, 0],
    [1, 0],
  ],
  identity: [
    [-2, 1],
    [0, 1],
    [0.75, 1],
  ],
} as const;

describe('the family of activation functions', () => {
  it.each(ELEMENTWISE)('%s has the values and slopes that PyTorch gives', (name) => {
    const { value, slope } = curveOf(name, Float64Array.of(-2, 0, 0.75));
    TORCH[name].forEach(([a, da], i) => {
      expect(value[i]).toBeCloseTo(a, 15);
      expect(slope[i]).toBeCloseTo(da, 15);
    });
  });

  it('softmax makes three shares of 1, and its first share rises as the softmax of PyTorch does', () => {
    const { value, slope, shares } = softmaxCurve(Float64Array.of(0.75, 1.48493931), [1, -1]);
    [0.40686803659342485, 0.5224289002237956, 0.07070306318277945].forEach((share, k) =>
      expect(shares[k]).toBeCloseTo(share, 14),
    );
    expect(value[0]).toBe(shares[0]);
    expect(slope[0]).toBeCloseTo(0.24132643739203635, 14);
    expect(shares[3]! + shares[4]! + shares[5]!).toBeCloseTo(1, 14);
  });

  it('no slope of a sigmoid is above a quarter, none of tanh above 1', () => {
    const z = placesBetween(-6, 6);
    expect(Math.max(...curveOf('sigmoid', z).slope)).toBe(0.25);
    expect(Math.max(...curveOf('tanh', z).slope)).toBe(1);
  });
});

describe('the figure of the family', () => {
  it('names every number once, the value and the slope of all eight', () => {
    const numbers = numbersOf({ ...activationLink.initial, z: -2 });
    for (const name of ELEMENTWISE) {
      const names = namesOf(name);
      expect(numbers[names.value]).toBeCloseTo(TORCH[name][0][0], 15);
      expect(numbers[names.slope]).toBeCloseTo(TORCH[name][0][1], 15);
    }
    expect(new Set(ACTIVATIONS.flatMap((name) => Object.values(namesOf(name)))).size).toBe(16);
  });

  it("has the notebook's sigmoid test at 1.49407907: 0.81668973, and back 0.14970761", () => {
    const { points } = momentOf({ ...activationLink.initial, z: 1.4940790731576061 });
    expect(points.sigmoid.value.toFixed(8)).toBe('0.81668973');
    expect(points.sigmoid.slope.toFixed(8)).toBe('0.14970761');
  });

  it('draws a corner and a jump where they are, at 0', () => {
    const curve = curveIn('relu', placesBetween(-3, 3, 6), activationLink.initial);
    expect([...curve.z].map((z) => Math.round(z))).toEqual([-3, -2, -1, 0, 0, 1, 2, 3]);
    expect([...curve.slope]).toEqual([0, 0, 0, 0, 1, 1, 1, 1]);
  });

  it('says in its link which function, where, and what it is compared with', () => {
    const scene = { of: 'softmax', z: -1.5, z2: 2, z3: 0, show: 'slope' } as const;
    const link = activationLink.encode(scene);
    expect(link).toBe('v1;of:softmax;z:-1.5;z2:2;z3:0;show:slope');
    expect(activationLink.decode(link).state).toEqual(scene);
    expect(activationLink.decode('v1;z:7').problem).toEqual({ code: 'bad-value', key: 'z', value: '7' });
  });
});
