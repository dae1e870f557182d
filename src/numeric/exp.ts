/** 2^(k − 1) for k from −1021 to 1025. */
const HALF_POWERS = Float64Array.from({ length: 2047 }, (_, i) => 2 ** (i - 1022));

/** Below it the result is no normal number. */
const LEAST = -708;

/**
 * e^x, the same double in every browser: `Math.exp` may differ in the last place from one to the next, and then trained
 * networks do. Reduction to x = k ln 2 + r, a rational approximation of e^r, times 2^k; off by less than one unit in the last
 * place, or of the smallest number where the result is no normal one. The kernels take the same steps.
 *
 * Source: fdlibm 5.3, `e_exp.c` (Sun Microsystems, 1993): the algorithm and its constants.
 */
export function exp(argument: number): number {
  if (argument === 1) return Math.E;
  if (argument < LEAST) return argument < -746 ? 0 : exp(argument - LEAST) * exp(LEAST);
  const x = Math.min(argument, 710);
  // A NaN has k = NaN, and so no power of two.
  const k =
    Math.abs(x) >= 0.34657382965087890625
      ? Math.trunc(1.442695040888963387 * x + (x < 0 ? -0.5 : 0.5))
      : x - x;
  const high = x - k * 6.9314718036912381649e-1;
  const low = k * 1.90821492927058770002e-10;
  const r = high - low;
  const s = r * r;
  let c = -1.6533902205465251539e-6 + s * 4.13813679705723846039e-8;
  c = 6.61375632143793436117e-5 + s * c;
  c = -2.77777777770155933842e-3 + s * c;
  c = r - s * (1.66666666666666019037e-1 + s * c);
  const power = 1 - (low - (r * c) / (2 - c) - high);
  return power * HALF_POWERS[k + 1021]! * 2;
}
