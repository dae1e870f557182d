import { OPTIMIZER_NAMES, type OptimizerName } from '#learning/optimizers/index.ts';
import { choiceField, codec, integerField, numberField, type Field } from '../codec.ts';
import type { Point } from '../surface/differences.ts';
import { SURFACE_NAMES, type SurfaceName } from '../surface/polynomials.ts';

export const GRADIENTS = ['numerical', 'analytic'] as const;
/** How many updates the figure goes to. */
export const LENGTHS = ['100', '300'] as const;
export type Length = (typeof LENGTHS)[number];

/** A walk down a surface, by some optimizers from one start at one learning rate. */
export interface DescentScene {
  readonly surface: SurfaceName;
  readonly x0: number;
  readonly x1: number;
  readonly rate: number;
  readonly gradient: (typeof GRADIENTS)[number];
  /** Whose paths are shown: at least one. */
  readonly paths: readonly OptimizerName[];
  readonly last: Length;
  /** The update that is looked at; 0 is the start. */
  readonly at: number;
  /** Which of the published runs the reader has made, by their rates. */
  readonly ran: readonly Rate[];
}

/** The map shows [−5, 5]². */
export const EDGE = 5;
export const RATES = [0, 1000] as const;

/** The learning rates of which a source prints the result. */
export const PUBLISHED_RATES = ['0.1', '1e-10', '10'] as const;
export type Rate = (typeof PUBLISHED_RATES)[number];
export const PUBLISHED_START: Point = [-3, 4];
export const PUBLISHED_STEPS = 100;

/** Some of a few names, in their own order; two lists of the same names are the same list. */
function someField<T extends string>(
  all: readonly T[],
  initial: readonly T[],
  fewest: number,
): Field<readonly T[]> {
  const known = new Map([[initial.join(), initial]]);
  const listOf = (names: readonly string[]): readonly T[] => {
    const list = all.filter((name) => names.includes(name));
    const key = list.join();
    if (!known.has(key)) known.set(key, list);
    return known.get(key)!;
  };
  return {
    initial,
    write: (names) => listOf(names).join(','),
    read(text) {
      const names = text === '' ? [] : text.split(',');
      const list = listOf(names);
      return list.length === names.length && list.length >= fewest ? list : undefined;
    },
  };
}

const pathsField = someField(OPTIMIZER_NAMES, ['sgd'], 1);
const ranField = someField(PUBLISHED_RATES, [], 0);

export const descentLink = codec<DescentScene>('v1', {
  surface: choiceField('bowl', SURFACE_NAMES),
  x0: numberField(PUBLISHED_START[0], -EDGE, EDGE),
  x1: numberField(PUBLISHED_START[1], -EDGE, EDGE),
  rate: numberField(0.1, ...RATES),
  gradient: choiceField('numerical', GRADIENTS),
  paths: pathsField,
  last: choiceField('100', LENGTHS),
  at: integerField(1, 0, 300),
  ran: ranField,
});

/** The update that is looked at; a link may name one that the figure does not go to. */
export const updateOf = ({ at, last }: Pick<DescentScene, 'at' | 'last'>): number =>
  Math.min(at, Number(last));

/** The paths with one more, or with one fewer unless it is the only one. */
export function toggled(paths: DescentScene['paths'], name: OptimizerName): DescentScene['paths'] {
  const names = paths.includes(name) ? paths.filter((other) => other !== name) : [...paths, name];
  return pathsField.read(names.join(',')) ?? paths;
}

/** Which published runs have been made by now, the one that is looked at among them. */
export function ranIn(scene: DescentScene): DescentScene['ran'] {
  const { surface, x0, x1, gradient, rate } = scene;
  const [start0, start1] = PUBLISHED_START;
  const same = surface === 'bowl' && x0 === start0 && x1 === start1 && gradient === 'numerical';
  const here = PUBLISHED_RATES.find((printed) => Number(printed) === rate);
  if (!same || here === undefined || updateOf(scene) !== PUBLISHED_STEPS) return scene.ran;
  return ranField.read([...new Set([...scene.ran, here])].join(',')) ?? scene.ran;
}
