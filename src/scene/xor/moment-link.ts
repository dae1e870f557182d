import { textbookNames } from '#learning/textbook-names.ts';
import { range } from '#learning/naming.ts';
import { choiceField, codec, integerField, type Codec, type Fields } from '../codec.ts';
import type { GivenValues } from '../stepper/examples.ts';
import { chosen, fieldsOf, nested, type Flat, type StepperScene } from '../stepper/scene.ts';
import {
  LARGEST_SEED,
  LAST_STEP,
  parameterNames,
  RATE,
  ROWS,
  sizesOf,
  XOR_NETS,
  type Row,
  type XorNet,
} from './net.ts';

/** A moment of a run, before one row. */
export interface RunMoment {
  readonly net: XorNet;
  readonly seed: number;
  readonly step: number;
  readonly row: Row;
}

/** A scene of the stepping figure whose given numbers are those of a moment of training. */
export interface MomentScene extends StepperScene {
  readonly net: XorNet;
  readonly seed: number;
  readonly step: number;
  readonly row: Row;
}

/** The parameters of a run after so many updates, as `flat` has them. */
export type ParametersOf = (moment: RunMoment) => Float64Array;

/** The moment that the figure is first shown at: a run that is stuck. */
export const STUCK: RunMoment = { net: '2-2-1', seed: 5, step: 10_001, row: '10' };

/** The given numbers of a moment by the names of the stepping figure, in its order. */
export function givenOf({ net, row }: RunMoment, parameters: Float64Array): GivenValues {
  const names = textbookNames(sizesOf(net), 'neuron');
  const own = new Map(parameterNames(net).map((name, i) => [name, parameters[i]!]));
  const given: Record<string, number> = {
    x1: Number(row[0]),
    x2: Number(row[1]),
    t1: Number(row[0] !== row[1]),
  };
  const sizes = sizesOf(net);
  sizes.slice(1).forEach((units, index) => {
    for (const unit of range(units)) {
      const ids = range(sizes[index]!).map((from) => names.weight(index + 1, unit, from));
      for (const id of [...ids, names.bias(index + 1, unit)]) given[id] = own.get(id)!;
    }
  });
  return { ...given, lr: RATE };
}

/** `v1;net:2-2-1;seed:5;step:10001;row:10`: what opens a moment in the stepping figure. */
export const momentLink = ({ net, seed, step, row }: RunMoment): string =>
  `v1;net:${net};seed:${seed};step:${step};row:${row}`;

const momentFields = {
  seed: integerField(STUCK.seed, 0, LARGEST_SEED),
  step: integerField(STUCK.step, 0, LAST_STEP),
  row: choiceField<Row>(STUCK.row, ROWS),
};

/** The moment that a link names; what cannot be read in it is that of the first scene. */
export function momentIn(text: string): RunMoment {
  const read = <T>(field: { initial: T; read(text: string): T | undefined }, key: string): T => {
    const own = chosen(text, key);
    return (own === undefined ? undefined : field.read(own)) ?? field.initial;
  };
  return {
    net: XOR_NETS.find((net) => net === chosen(text, 'net')) ?? STUCK.net,
    seed: read(momentFields.seed, 'seed'),
    step: read(momentFields.step, 'step'),
    row: read(momentFields.row, 'row'),
  };
}

/** The last few moments' codecs: what a link leaves out is the moment's own. */
const KEPT = 6;

/**
 * The link of the stepping figure of a run: the moment, the step in it, and the given numbers that differ from the
 * moment's own. The parameters themselves are computed, not written: 2-10-10-10-1 has 261.
 */
export function stepLinkWith(parametersOf: ParametersOf): Codec<StepperScene> {
  const known = new Map<string, Codec<Flat>>();
  const codecOf = (moment: RunMoment): Codec<Flat> => {
    const key = momentLink(moment);
    const found = known.get(key) ?? codec<Flat>('v1', allFields(moment, parametersOf(moment)));
    known.delete(key);
    known.set(key, found);
    if (known.size > KEPT) known.delete(known.keys().next().value!);
    return found;
  };
  const initial = sceneOf(STUCK, codecOf(STUCK).initial);
  return {
    initial,
    encode({ given, ...settings }) {
      return codecOf(settings as unknown as RunMoment).encode({ ...settings, ...given });
    },
    decode(text) {
      const moment = momentIn(text);
      const { state, problem } = codecOf(moment).decode(text);
      return problem ? { state: initial, problem } : { state: sceneOf(moment, state) };
    },
  };
}

/** A moment in the stepping figure, before any step unless it says otherwise. */
const sceneOf = (moment: RunMoment, flat: Flat): MomentScene =>
  ({ ...nested(flat), ...moment }) as MomentScene;

function allFields(moment: RunMoment, parameters: Float64Array): Fields<Flat> {
  const values = givenOf(moment, parameters);
  const own = fieldsOf(moment.net, values);
  return { ...own, net: choiceField(STUCK.net, XOR_NETS), ...momentFields } as unknown as Fields<Flat>;
}
