import { describe, expect, it } from 'vitest';
import { kernelsOn, KERNEL_MODULES } from '#kernels/kernels.ts';
import { moduleOf } from './kernel-memory.ts';

const memoryOf = (pages: number): WebAssembly.Memory =>
  new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true });

describe.each(KERNEL_MODULES)('the loops behind the roofs in %s', (name) => {
  const memory = memoryOf(2);
  const { multiplyAdds, readThrough } = kernelsOn(moduleOf(name), memory);
  const lanes = name === 'float64' ? 2 : 4;

  it('really multiply and add: after an odd number of rounds one round is left, after an even one nothing', () => {
    // x = 1 and y = 2, each times c, 2c, 3c and 4c, in every number of a vector.
    const oneRound = (c: number): number => lanes * (1 + 2) * (1 + 2 + 3 + 4) * c;
    expect(multiplyAdds(0, 1)).toBe(0);
    expect(multiplyAdds(1, 1)).toBe(oneRound(1));
    expect(multiplyAdds(1001, 0.5)).toBe(oneRound(0.5));
    expect(multiplyAdds(1000, 0.5)).toBe(0);
  });

  it('really read: every word of the stretch counts, none outside it', () => {
    const words = new Uint32Array(memory.buffer);
    const from = 256;
    const to = 256 + 128 * 5;
    words.fill(0);
    for (let at = from; at < to; at += 4) {
      words[at / 4] = 0x9e3779b9;
      expect(readThrough(from, to, 1)! >>> 0, `the word at ${at}`).toBe(0x9e3779b9);
      words[at / 4] = 0;
    }
    words[from / 4 - 1] = words[to / 4] = 1;
    expect(readThrough(from, to, 1)).toBe(0);
    words[from / 4] = 5;
    expect(readThrough(from, to, 3)).toBe(5);
    expect(readThrough(from, to, 4)).toBe(0);
  });
});
