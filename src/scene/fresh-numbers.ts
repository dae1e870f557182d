import { LegacyRandom } from '#numeric/random/legacy.ts';

/** Hundredths of inputs and targets: 0.05, 0.06, … 0.95. */
const LOW = 5;
const HIGH = 95;

/**
 * New given numbers from a seed, for the same names in the same order: inputs and targets from 0.05 to 0.95, weights
 * and biases from −1 to 1, all with two decimals; the learning rate is kept. No two inputs are equal, no two targets,
 * and no weight lies within 0.05 of 0, since equal numbers and zeros make different slips look alike.
 * @throws RangeError for more than 91 inputs or targets, or a seed that is no whole number from 0 to 2^32 − 1.
 */
export function freshNumbers(
  given: Readonly<Record<string, number>>,
  seed: number,
): Readonly<Record<string, number>> {
  const random = LegacyRandom.seed(seed);
  const names = Object.keys(given);
  const different = (letter: string): Map<string, number> => {
    const own = names.filter((name) => name.startsWith(letter));
    const drawn = random.choice(HIGH - LOW + 1, own.length);
    return new Map(own.map((name, i) => [name, (LOW + drawn[i]!) / 100]));
  };
  const [inputs, targets] = [different('x'), different('t')];
  const parameter = (): number => (random.randint(0, 2) === 0 ? -1 : 1) * (random.randint(LOW, 101) / 100);
  const drawn = names.map((name): [string, number] => [
    name,
    name === 'lr' ? given[name]! : (inputs.get(name) ?? targets.get(name) ?? parameter()),
  ]);
  return Object.fromEntries(drawn);
}
