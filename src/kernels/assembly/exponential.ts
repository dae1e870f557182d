import { Doubles } from './exponential-doubles';
import { Floats } from './exponential-floats';
import { Real } from './precision';

/**
 * e^x in steps that wait for each other: x = k ln 2 + r, then e^r, then times 2^k. A kernel that takes each of them for two
 * vectors before the next is done sooner.
 */
export abstract class Exponential {
  /** x where e^x is a number with all its digits, else the nearest such. */
  @inline
  static limited(x: v128): v128 {
    return sizeof<Real>() == 4 ? Floats.limited(x) : Doubles.limited(x);
  }

  /** k */
  @inline
  static wholes(x: v128): v128 {
    return sizeof<Real>() == 4 ? Floats.wholes(x) : Doubles.wholes(x);
  }

  /** r */
  @inline
  static rest(x: v128, k: v128): v128 {
    return sizeof<Real>() == 4 ? Floats.rest(x, k) : Doubles.rest(x, k);
  }

  /** e^r, or what leads to it. */
  @inline
  static ofRest(r: v128): v128 {
    return sizeof<Real>() == 4 ? Floats.ofRest(r) : Doubles.ofRest(r);
  }

  /** e^x from k and what `ofRest` gave. */
  @inline
  static power(x: v128, k: v128, ofRest: v128): v128 {
    return sizeof<Real>() == 4 ? Floats.power(k, ofRest) : Doubles.power(x, k, ofRest);
  }

  /** All steps. */
  @inline
  static of(argument: v128): v128 {
    const x = Exponential.limited(argument);
    const k = Exponential.wholes(x);
    return Exponential.power(x, k, Exponential.ofRest(Exponential.rest(x, k)));
  }
}
