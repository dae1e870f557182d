import { holderOf, varId } from '#autodiff/program.ts';
import type { BiasKind } from '#learning/network.ts';
import {
  choiceField,
  codec,
  integerField,
  numberField,
  type Codec,
  type Field,
  type Fields,
} from '../codec.ts';
import { DETAILS, type Detail } from '../step.ts';
import { EXAMPLES, NETS, type GivenValues, type NetName } from './examples.ts';
import { ERROR_FORMS, ORDERS, programFor, type Variation } from './programs.ts';

/** More updates than this are not shown; the error has long stopped moving by then. */
export const MOST_UPDATES = 10_000;
/** Typed numbers further from 0 than this are refused: every sigmoid is flat long before. */
export const LARGEST = 1000;
/** Long updates can drive weights further than one may type them, and a link has to hold them; here nothing overflows. */
const LARGEST_REACHED = 1e100;
/** Before the first step. */
export const START = 'start';

/** Ways to look at the trace beside the drawing. */
export const VIEWS = ['none', 'graph', 'equations', 'matrices', 'numpy', 'pytorch', 'check'] as const;
export type View = (typeof VIEWS)[number];

/** Whose symbols are written. */
export const NOTATIONS = ['course', 'mazur', 'nielsen', 'pytorch'] as const;
export type Notation = (typeof NOTATIONS)[number];

/** The nudges of a gradient check lie between these. */
export const LEAST_NUDGE = 1e-12;
export const LARGEST_NUDGE = 0.1;

/** What a scene holds besides the numbers that are given. */
export interface Settings extends Variation {
  readonly detail: Detail;
  /** How many updates the weights have behind them. */
  readonly update: number;
  /** The variable that the current step defines, or `start`. */
  readonly at: string;
  /** The number that the reader asks about; '' for none. */
  readonly why: string;
  readonly view: View;
  readonly notation: Notation;
  /** Whether the next value waits for the reader's prediction. */
  readonly ask: 'off' | 'on';
  /** The parameter whose gradient is checked, and by how much it is nudged. */
  readonly parameter: string;
  readonly h: number;
}

/** All that the figure's state consists of; everything shown is computed from it. */
export interface StepperScene extends Settings {
  readonly given: GivenValues;
}

/** A scene whose given numbers stand among its settings, as a link has them. */
export type Flat = Settings & Readonly<Record<string, unknown>>;

const nameField = (net: NetName, initial: string, also: string): Field<string> => ({
  initial,
  write: (value) => value,
  read: (text) => (text === also || isName(net, text) ? text : undefined),
});

/** Whether `name` is a variable or an element of one, in any of the ways to train this network. */
function isName(net: NetName, name: string): boolean {
  return EXAMPLES[net].biases.some((biases) =>
    ERROR_FORMS.some((error) =>
      DETAILS.some((detail) => {
        const program = programFor({ net, biases, order: 'together', error }, detail);
        return program.variables.has(holderOf(program, varId(name)));
      }),
    ),
  );
}

/** What a link can say of a network with these given numbers: what differs from them, and how one looks at it. */
export function fieldsOf(net: NetName, values: GivenValues): Fields<Flat> {
  const example = EXAMPLES[net];
  const given = Object.entries(values).map(([name, value]) => {
    const most = /^[wb]\d/.test(name) ? LARGEST_REACHED : LARGEST;
    return [name, numberField(value, name === 'lr' ? 0 : -most, most)];
  });
  const settings: Fields<Settings> = {
    net: choiceField<NetName>('course', NETS),
    biases: choiceField(example.biases[0], example.biases),
    order: choiceField('together', ORDERS),
    error: choiceField('half', ERROR_FORMS),
    at: nameField(net, 'dE_total/dw5', START),
    detail: choiceField('operation', DETAILS),
    update: integerField(0, 0, MOST_UPDATES),
    why: nameField(net, '', ''),
    view: choiceField('none', VIEWS),
    notation: choiceField('course', NOTATIONS),
    ask: choiceField('off', ['off', 'on']),
    parameter: nameField(net, 'w5', 'w5'),
    h: numberField(1e-4, LEAST_NUDGE, LARGEST_NUDGE),
  };
  return { ...settings, ...Object.fromEntries(given) } as Fields<Flat>;
}

const codecs = new Map<string, Codec<Flat>>();

/** Which numbers are given, and what they are unless the link says otherwise, depends on the network and its biases. */
function codecOf(net: NetName, biases: BiasKind): Codec<Flat> {
  const key = `${net} ${biases}`;
  const values = EXAMPLES[net].given(biases);
  const found = codecs.get(key) ?? codec<Flat>('v1', fieldsOf(net, values));
  codecs.set(key, found);
  return found;
}

/** The scene that a network is first shown in. */
export function startOf(net: NetName, biases: BiasKind = EXAMPLES[net].biases[0]): StepperScene {
  return nested({ ...codecOf(net, biases).initial, net, biases });
}

/** The given numbers of a link apart from its settings. */
export function nested(flat: Flat): StepperScene {
  const given = Object.keys(EXAMPLES[flat.net].given(flat.biases));
  const settings = Object.fromEntries(Object.entries(flat).filter(([key]) => !given.includes(key)));
  return {
    ...(settings as unknown as Settings),
    given: Object.fromEntries(given.map((name) => [name, flat[name] as number])),
  };
}

/** The choice that a link makes for one key, before it is known to be valid. */
export const chosen = (text: string, key: string): string | undefined =>
  text
    .split(';')
    .find((part) => part.startsWith(`${key}:`))
    ?.slice(key.length + 1);

/** `?worked-example=v1;at:dE_total/dw5;w1:0.4;lr:0.1`, `?worked-example=v1;net:mazur;biases:layer;update:1` */
export const stepperLink: Codec<StepperScene> = {
  initial: startOf('course'),
  encode({ given, ...settings }) {
    return codecOf(settings.net, settings.biases).encode({ ...settings, ...given });
  },
  decode(text) {
    const net = NETS.find((name) => name === chosen(text, 'net')) ?? 'course';
    const kinds = EXAMPLES[net].biases;
    const biases = kinds.find((kind) => kind === chosen(text, 'biases')) ?? kinds[0];
    const { state, problem } = codecOf(net, biases).decode(text);
    return problem ? { state: startOf('course'), problem } : { state: nested(state) };
  },
};
