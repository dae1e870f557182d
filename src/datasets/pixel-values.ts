/**
 * What each byte of a pixel is worth in a computation, 0 to 1: float32(byte) / float32(255), widened to float64.
 *
 * The published notebook divides in float32 and multiplies in float64. With byte / 255 in float64 its cross-entropy
 * would come out 2.7e-9 away. Rounding the float64 quotient to float32 gives the float32 quotient, since float64 has
 * more than twice its digits and two more (S. Figueroa, "When is double rounding innocuous?", SIGNUM 30(3), 1995).
 */
export const PIXEL_VALUES: Float64Array = Float64Array.from({ length: 256 }, (_, byte) =>
  Math.fround(byte / 255),
);
