import type { Tensor } from '#numeric/tensor.ts';

/** A double as Python reads it back bit for bit; `module` has the names of what is no finite number. */
export function numberLiteral(value: number, module: 'np' | 'torch'): string {
  if (Number.isNaN(value)) return `${module}.nan`;
  if (!Number.isFinite(value)) return `${value < 0 ? '-' : ''}${module}.inf`;
  // String() drops the sign of −0.
  const text = Object.is(value, -0) ? '-0' : String(value);
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
}

/** A number, or a tensor as nested lists, outermost axis first. */
export function tensorLiteral({ shape, data }: Tensor, module: 'np' | 'torch'): string {
  let parts = Array.from(data, (value) => numberLiteral(value, module));
  for (const size of shape.toReversed()) {
    const rows = Array.from({ length: parts.length / size }, (_, i) => parts.slice(i * size, (i + 1) * size));
    parts = rows.map((row) => `[${row.join(', ')}]`);
  }
  return parts[0] ?? '[]';
}
