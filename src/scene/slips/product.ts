import type { VarId } from '#autodiff/program.ts';
import { factorsOf, multiply, type Factor } from './factors.ts';
import type { Reading, Rule } from './reading.ts';
import { slip, type Candidate, type SlipKind } from './slip.ts';
import { oneSidedSums } from './sums.ts';
import { termsOf } from './weighted-sum.ts';

const MISSING: Readonly<Record<Factor['part'], SlipKind | undefined>> = {
  signal: 'signalMissing',
  slope: 'slopeMissing',
  input: 'inputMissing',
  weight: 'weightMissing',
  other: undefined,
};

/** One factor of the path forgotten. */
export const factorForgotten: Rule = (reading) => {
  const factors = factorsOf(reading, reading.equation.inputs);
  return factors.flatMap(({ id, part, source }) => {
    const kind = MISSING[part];
    const value = multiply(reading, factors, new Map([[id, 1]]));
    const slots = { factor: part === 'input' || part === 'weight' ? source! : id };
    return kind ? [slip(kind, value, { ...slots, ...neuronOf(reading, source, part) })] : [];
  });
};

/** Where a slope is taken: the sum that goes into the sigmoid. */
function neuronOf({ definition }: Reading, source: VarId | undefined, part: Factor['part']) {
  const at = part === 'slope' && source ? definition(source)?.inputs[0] : undefined;
  return at ? { at } : {};
}

/** Another factor in the place of one: its neighbour's input or weight, z for h, or h for the slope. */
export const factorMistaken: Rule = (reading) => {
  const { definition, number } = reading;
  const factors = factorsOf(reading, reading.equation.inputs);
  return factors.flatMap(({ id, part, source }) => {
    if (!source) return [];
    const instead = (kind: SlipKind, used: VarId): Candidate =>
      slip(kind, multiply(reading, factors, new Map([[id, number(used)]])), { used, right: source });
    const made = definition(source);
    const z = made?.op === 'sigmoid' ? [instead('inputForActivation', made.inputs[0]!)] : [];
    switch (part) {
      case 'input':
        return [...beside(reading, source, 'input').map((used) => instead('neighbourInput', used)), ...z];
      case 'weight':
        return beside(reading, source, 'weight').map((used) => instead('neighbourWeight', used));
      case 'slope': {
        const value = multiply(reading, factors, new Map([[id, number(source)]]));
        return [slip('activationForSlope', value, { used: source, right: id })];
      }
      default:
        return [];
    }
  });
};

/** The other inputs of the sum that is walked back through; or its other weights, and those of the same input elsewhere. */
function beside(
  { equation, definition, uses, trace }: Reading,
  own: VarId,
  what: 'input' | 'weight',
): VarId[] {
  const { along } = equation;
  const sum = along && definition(along.output);
  if (sum?.op !== 'weightedSum') return [];
  const { pairs } = termsOf(sum.inputs);
  if (what === 'input') return pairs.map(([, input]) => input).filter((id) => id !== own);
  const input = sum.inputs[along!.input]!;
  const passed = pairs.find(([, of]) => of === input)![0];
  const elsewhere = uses(input)
    .filter(({ op, output }) => op === 'weightedSum' && output !== sum.output)
    .flatMap(({ inputs }) => termsOf(inputs).pairs.filter(([, of]) => of === input));
  const isGiven = (id: VarId): boolean => trace.program.variables.get(id)!.role === 'parameter';
  return [...pairs, ...elsewhere].map(([weight]) => weight).filter((id) => id !== passed && isGiven(id));
}

/** The signal itself wrong: of its paths one counted alone or one dropped. */
export const pathOfSignalForgotten: Rule = (reading) => {
  const { definition, number, equation } = reading;
  const factors = factorsOf(reading, equation.inputs);
  return factors.flatMap(({ id, part }) => {
    const joined = definition(id);
    if (part !== 'signal' || joined?.op !== 'add' || joined.inputs.length < 2) return [];
    const sums = oneSidedSums(joined.inputs, number);
    return sums.map(([{ kind, slots }, value]) =>
      slip(kind, multiply(reading, factors, new Map([[id, value]])), slots),
    );
  });
};

/** The gradient of a bias multiplied by an input, as if it were a weight. */
export const biasTakenForWeight: Rule = ({ equation: { along, inputs }, definition, number, value }) => {
  const sum = along && inputs.length > 0 ? definition(along.output) : undefined;
  if (sum?.op !== 'weightedSum') return [];
  const { pairs, bias } = termsOf(sum.inputs);
  if (!bias || along!.input !== sum.inputs.length - 1) return [];
  return pairs.map(([, input]) => slip('timesInput', value * number(input), { used: input, bias }));
};
