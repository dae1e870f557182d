import { varId } from '#autodiff/program.ts';
import { choiceField, codec, integerField, numberField, type Field } from '../codec.ts';
import { DETAILS, type Detail } from '../step.ts';
import { GIVEN, NETWORK, programAt, PUBLISHED, WEIGHTS, type Given } from './network.ts';

/** More updates than this are not shown; the error has long stopped moving by then. */
export const MOST_UPDATES = 10_000;
/** Typed numbers further from 0 than this are refused: every sigmoid is flat long before. */
export const LARGEST = 1000;
/** Long updates can drive weights further than one may type them, and a link has to hold them; here nothing overflows. */
const LARGEST_REACHED = 1e100;
/** Before the first step. */
export const START = 'start';

/** All that the figure's state consists of; everything shown is computed from it. */
export type WorkedScene = Record<Given, number> & {
  readonly detail: Detail;
  /** How many updates the weights have behind them. */
  readonly update: number;
  /** The variable that the current step defines, or `start`. */
  readonly at: string;
};

const isName = (name: string): boolean =>
  name === START ||
  DETAILS.some((detail) => {
    const { variables, elements } = programAt(detail);
    return variables.has(varId(name)) || elements.has(varId(name));
  });

const atField: Field<string> = {
  initial: `d${NETWORK.total}/dw5`,
  write: (value) => value,
  read: (text) => (isName(text) ? text : undefined),
};

const givenFields = Object.fromEntries(
  GIVEN.map((name) => {
    const most = WEIGHTS.includes(name) ? LARGEST_REACHED : LARGEST;
    return [name, numberField(PUBLISHED[name], name === 'lr' ? 0 : -most, most)];
  }),
) as Record<Given, Field<number>>;

/** `?worked-example=v1;at:dE_total/dw5;w1:0.4;lr:0.1` */
export const workedExampleLink = codec<WorkedScene>('v1', {
  at: atField,
  detail: choiceField<Detail>('operation', DETAILS),
  update: integerField(0, 0, MOST_UPDATES),
  ...givenFields,
});
