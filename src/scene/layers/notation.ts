import { varId, type VarId } from '#autodiff/program.ts';
import { choiceField, codec, numberField, type Codec, type Field } from '../codec.ts';
import { linkName } from './names.ts';
import { ARRANGEMENTS, isGiven, MEANINGS, type Arrangement } from './two-two-one.ts';

/** Every weight says its own name: 0.21 is w21. In layer 3 the tens are left to the layer: 1.1 is w11. */
const START: Readonly<Record<string, number>> = {
  ...{ x1: 1, x2: 2 },
  ...{ 'w11^2': 0.11, 'w12^2': 0.12, 'b1^2': 0.1, 'w21^2': 0.21, 'w22^2': 0.22, 'b2^2': 0.2 },
  ...{ 'w11^3': 1.1, 'w12^3': -1.2, 'b1^3': 0.1 },
};
/** Further from 0 than this every sigmoid is flat. */
export const LARGEST = 100;

interface Settings {
  /** The symbol that is lit; '' for none. */
  readonly at: VarId;
  readonly matrix: Arrangement;
}
/** The given numbers stand under the names that links have for them: `w21^2`. */
export type NotationScene = Settings & Readonly<Record<string, unknown>>;

const symbolField: Field<VarId> = {
  initial: varId('w21^(2)'),
  write: linkName,
  read: (text) => (text === '' ? varId('') : [...MEANINGS.keys()].find((id) => linkName(id) === text)),
};

/** `?notation=v1;at:w12^2;matrix:as-printed;w21^2:0` */
export const notationLink: Codec<NotationScene> = codec<NotationScene>('v1', {
  at: symbolField,
  matrix: choiceField<Arrangement>('transposed', ARRANGEMENTS),
  ...Object.fromEntries(
    Object.entries(START).map(([name, value]) => [name, numberField(value, -LARGEST, LARGEST)]),
  ),
});

/** An input, a weight or a bias of the scene, by its name in the network. */
export const givenIn = (scene: NotationScene, id: VarId): number => scene[linkName(id)] as number;
/** The same scene with one of them changed. */
export const changeOf = (id: VarId, value: number): Partial<NotationScene> => ({ [linkName(id)]: value });

export const GIVEN_IDS: readonly VarId[] = [...MEANINGS.keys()].filter(isGiven);
/** The given numbers that are not what they were at first. */
export const changedIn = (scene: NotationScene): VarId[] =>
  GIVEN_IDS.filter((id) => givenIn(scene, id) !== START[linkName(id)]);
/** All given numbers as they were at first. */
export const startNumbers = (): Partial<NotationScene> => START;
