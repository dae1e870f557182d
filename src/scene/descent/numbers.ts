import { OPTIMIZER_NAMES } from '#learning/optimizers/index.ts';
import { slopesOf } from '../surface/surface.ts';
import { blindFrom } from './outcome.ts';
import { placeOf, resultOf, walkOf } from './runs.ts';
import { descentLink, PUBLISHED_RATES, type DescentScene, type Rate } from './scene.ts';

/** What a published result is called: x0 after 100 updates at a rate. */
export const resultId = (coordinate: 0 | 1, rate: Rate): string => `x${coordinate}@${rate}`;

/**
 * The number called `name` in the state of a link: `x0_sgd`, `x1_sgd` and `f_sgd` are where an optimizer is,
 * `df/dx0_sgd` is the slope that it is told there and `true0_sgd` that of the surface, `left_sgd` the update that leads
 * out of the finite numbers, `blind_sgd` the one after which both central differences are 0, `factor_sgd` what its last
 * update multiplied x0 by; `x0@0.1` is a published result.
 */
export function descentNumber(link: string, name: string): number | undefined {
  const scene = descentLink.decode(link).state;
  const result = PUBLISHED_RATES.flatMap((rate) =>
    ([0, 1] as const).filter((k) => name === resultId(k, rate)).map((k) => resultOf(rate)[k]),
  );
  return result[0] ?? ofWalk(scene, name);
}

function ofWalk(scene: DescentScene, name: string): number | undefined {
  const optimizer = OPTIMIZER_NAMES.find((one) => name.endsWith(`_${one}`));
  if (!optimizer) return undefined;
  const { point, value, gradient, index, walk } = placeOf(scene, optimizer);
  const [true0, true1] = slopesOf(scene.surface)(point);
  const own: Readonly<Record<string, number | undefined>> = {
    x0: point[0],
    x1: point[1],
    f: value,
    'df/dx0': gradient[0],
    'df/dx1': gradient[1],
    true0,
    true1,
    factor: index === 0 ? undefined : point[0] / walk.points[index - 1]![0],
    left: walkOf(scene, optimizer).left,
    blind: blindFrom(scene.surface, walk),
  };
  return own[name.slice(0, -optimizer.length - 1)];
}
