import { varId, type Element, type Program, type VarId } from '#autodiff/program.ts';
import { letter, ofSample, type SymbolName } from '#autodiff/symbol.ts';
import { range } from '#learning/naming.ts';

/** How a number of one sample is written, by the sample's number from 1. */
export type OfSample = (sample: number) => SymbolName;
export const sampleLetter =
  (name: string): OfSample =>
  (sample) =>
    ofSample(name, sample);

/**
 * Names for the numbers in the columns of a batch of up to `count` samples: that of sample 3 has (3) above. `written` says how
 * the columns are written; their derivatives follow from that. The ids are the places, or what `called` makes of them.
 */
export function sampleNames(
  { variables }: Program,
  count: number,
  written: Readonly<Record<string, OfSample>>,
  called: (column: VarId, row: number) => string = (column, row) => `${column}[${row},0]`,
): Map<VarId, Element> {
  const nameOf = (id: string): OfSample =>
    written[id] ?? (() => variables.get(varId(id))?.name ?? letter(id));
  const symbolOf = (column: VarId): OfSample => {
    const [, of, by] = /^d([^/]+)\/d(.+)$/.exec(column) ?? [];
    if (of === undefined || by === undefined) return nameOf(column);
    return (sample) => ({ kind: 'derivative', of: nameOf(of)(sample), by: nameOf(by)(sample) });
  };
  const columns = [...variables.values()].filter(({ shape }) => shape[0] === 'N' && shape[1] === 1);
  return new Map(
    columns.flatMap(({ id }) =>
      range(count).map((row): [VarId, Element] => [
        varId(called(id, row)),
        { of: id, index: row, name: symbolOf(id)(row + 1) },
      ]),
    ),
  );
}
