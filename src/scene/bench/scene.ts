import { codec, integerField, type Field } from '../codec.ts';
import { ROW_IDS, type RowId } from './rows.ts';

/** What is to be measured. */
export interface BenchScene {
  /** The rows that are left out, of those that the browser can run. */
  readonly without: readonly RowId[];
  /** Measured epochs of each row; one more goes before them, to warm up. */
  readonly epochs: number;
}

export const MOST_EPOCHS = 9;
const NONE: readonly RowId[] = [];

/** Rows by their numbers in the table, from 1: `4+5`. */
const rowsField: Field<readonly RowId[]> = {
  initial: NONE,
  write: (ids) => ids.map((id) => ROW_IDS.indexOf(id) + 1).join('+'),
  read(text) {
    const ids = text
      .split('+')
      .map((number) => (/^\d$/.test(number) ? ROW_IDS[Number(number) - 1] : undefined));
    const known = ids.filter((id) => id !== undefined);
    return known.length === ids.length && new Set(known).size === ids.length ? known : undefined;
  },
};

/** `?bench=v1;without:4+5;epochs:5` */
export const benchLink = codec<BenchScene>('v1', {
  without: rowsField,
  epochs: integerField(3, 1, MOST_EPOCHS),
});

/** With the row left out, or taken in again. */
export function toggled({ without, ...rest }: BenchScene, id: RowId): BenchScene {
  const now = ROW_IDS.filter((row) => without.includes(row) !== (row === id));
  return { ...rest, without: now.length === 0 ? NONE : now };
}
