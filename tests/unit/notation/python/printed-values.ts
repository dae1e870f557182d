import { numberAt, varId, type Trace } from '#autodiff/program.ts';

/** `dE_total/dw5 = 0.0123` line by line. Throws for a line that says anything else, or a name that comes twice. */
export function printedValues(output: string): Map<string, number> {
  const values = new Map<string, number>();
  for (const line of output.trim().split('\n')) {
    const [, name, text] = /^(\S+) = (-?(?:\d\S*|inf|nan))$/.exec(line) ?? [];
    if (name === undefined || text === undefined) throw new Error(`Not a value: ${output.slice(0, 2000)}`);
    if (values.has(name)) throw new Error(`${name} is printed twice.`);
    values.set(name, Number(text.replace('inf', 'Infinity')));
  }
  return values;
}

/**
 * Where printed values and a trace differ, as sentences: every number of every tensor has to be there once, within 1e-12
 * absolute (relative where it is larger than 1), and within 1e-9 relative where it is small.
 */
export function differences(printed: ReadonlyMap<string, number>, trace: Trace): string[] {
  const faults: string[] = [];
  const places = new Set<string>();
  for (const [name, value] of printed) {
    const { place, expected } = numberNamed(trace, name);
    places.add(place);
    const off = Math.abs(value - expected);
    const size = Math.abs(expected);
    if (!(off <= 1e-12 * Math.max(1, size) && off <= Math.max(1e-9 * size, 1e-17)))
      faults.push(`${name} is ${value}, the trace has ${expected}.`);
  }
  const count = [...trace.values.values()].reduce((total, { data }) => total + data.length, 0);
  if (places.size !== count) faults.push(`${places.size} numbers are printed, the trace has ${count}.`);
  return faults;
}

function numberNamed(trace: Trace, name: string): { place: string; expected: number } {
  const id = varId(name);
  const known = numberAt(trace, id);
  const { of, index } = trace.program.elements.get(id) ?? { of: id, index: 0 };
  if (known !== undefined) return { place: `${of} ${index}`, expected: known };
  const [, tensor, places] = /^(.+)\[([\d,]+)\]$/.exec(name)!;
  const { shape, data } = trace.values.get(varId(tensor!))!;
  const at = places!.split(',').reduce((position, place, axis) => position * shape[axis]! + Number(place), 0);
  return { place: `${tensor!} ${at}`, expected: data[at]! };
}
