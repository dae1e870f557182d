import { choiceField, codec, integerField } from '../codec.ts';
import { LARGEST_SEED, LAST_STEP, ROWS, SOURCE_STEPS, XOR_NETS, type Row, type XorNet } from './net.ts';

/** One run of one network, at one moment. */
export interface XorScene {
  readonly net: XorNet;
  readonly seed: number;
  /** How many updates lie behind the network. */
  readonly step: number;
  /** The row of the truth table that is looked at. */
  readonly row: Row;
  /** Which two neurons of the last hidden layer span the plane on the right, from 1. */
  readonly a: number;
  readonly b: number;
}

/** `?xor-learns=v1;net:2-10-10-10-1;seed:4;step:2950` */
export const xorLink = codec<XorScene>('v1', {
  net: choiceField<XorNet>('2-2-1', XOR_NETS),
  seed: integerField(0, 0, LARGEST_SEED),
  step: integerField(0, 0, LAST_STEP),
  row: choiceField<Row>('10', ROWS),
  a: integerField(1, 1, 10),
  b: integerField(2, 1, 10),
});

/** The ten starts of the second figure: seeds 0 to 9. */
export const TEN = Array.from({ length: 10 }, (_, seed) => seed);

/** Ten runs of one network at the same moment, of which one is looked at closely. */
export interface TenScene {
  readonly net: XorNet;
  readonly step: number;
  readonly seed: number;
}

/** `?ten-seeds=v1;step:10001;seed:5` */
export const tenLink = codec<TenScene>('v1', {
  net: choiceField<XorNet>('2-2-1', XOR_NETS),
  step: integerField(0, 0, LAST_STEP),
  seed: integerField(5, 0, TEN.length - 1),
});

/** Where a run is stopped for a look: at the source's last step, then at our own. */
export const nextStop = (step: number): number => (step < SOURCE_STEPS ? SOURCE_STEPS : LAST_STEP);
