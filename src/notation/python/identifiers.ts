import type { Program, VarId } from '#autodiff/program.ts';

/** Words that Python keeps for itself, and the names that a printed program uses besides its variables. */
const TAKEN: ReadonlySet<string> = new Set(
  (
    'False None True and as assert async await break class continue def del elif else except finally for from ' +
    'global if import in is lambda nonlocal not or pass raise return try while with yield ' +
    'np torch show print repr float len'
  ).split(' '),
);

const known = new WeakMap<Program, ReadonlyMap<VarId, string>>();

/**
 * What each variable of a program is called in Python: dE_total/dw5 is dE_total_dw5, dE_total/dh1[z3] is
 * dE_total_dh1_via_z3. No two variables share a name and none is a word of Python. Made once for a program.
 */
export function identifiersOf(program: Program): ReadonlyMap<VarId, string> {
  const found = known.get(program) ?? name(program);
  known.set(program, found);
  return found;
}

function name(program: Program): ReadonlyMap<VarId, string> {
  const taken = new Set(TAKEN);
  const names = new Map<VarId, string>();
  for (const id of program.variables.keys()) {
    const identifier = free(asIdentifier(id), taken);
    taken.add(identifier);
    names.set(id, identifier);
  }
  return names;
}

/** Python reads identifiers in the form NFKC, so that two spellings of a letter are one name. */
const asIdentifier = (id: string): string =>
  id
    .normalize('NFKC')
    .replaceAll(/\[([\d,]+)\]/gu, (_, places: string) => `_${places.replaceAll(',', '_')}`)
    .replaceAll(/\[([^\]]+)\]/gu, '_via_$1')
    .replaceAll(/[^\p{L}\p{Nd}_]+/gu, '_')
    .replace(/^(?=\p{Nd})|^$/u, '_');

function free(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  let count = 2;
  while (taken.has(`${wanted}_${count}`)) count++;
  return `${wanted}_${count}`;
}
