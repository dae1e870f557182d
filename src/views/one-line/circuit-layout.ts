import type { Point } from '../network/route.ts';

export interface Chip {
  readonly weight: string;
  readonly from: string;
  /** Which gate it feeds, and where in the drawing its number stands. */
  readonly gate: number;
  readonly at: Point;
  /** The link from its source to the number, and on to the gate. */
  readonly path: string;
}
export interface CircuitLayout {
  readonly kind: 'desk' | 'phone';
  readonly box: readonly [width: number, height: number];
  readonly inputs: Readonly<Record<'x1' | 'x2', Point>>;
  /** The middle of each gate, and where its bias is written. */
  readonly gates: readonly {
    readonly at: Point;
    readonly bias: Point;
    readonly anchor: 'middle' | 'start';
  }[];
  readonly chips: readonly Chip[];
  /** From the last gate to the edge. */
  readonly out: string;
  readonly headings: readonly { readonly key: 'inputs' | 'weights' | 'gates' | 'gate'; readonly x: number }[];
}

/** Half of a chip's width and height, of an input's and of a gate's. */
export const CHIP: Point = [26, 12];
export const INPUT: Point = [46, 22];
export const GATE_HALF = { desk: [75, 46], phone: [70, 46] } as const;

const LINKS = [
  ['w1', 'x1', 0],
  ['w2', 'x2', 0],
  ['w3', 'x1', 1],
  ['w4', 'x2', 1],
  ['w5', 's1', 2],
  ['w6', 's2', 2],
] as const;

/** Forward runs right: the link leaves sideways, passes under its number and arrives sideways. */
function wide(): CircuitLayout {
  const inputs = { x1: [50, 88], x2: [50, 234] } as const;
  const gates = [[352, 88], [352, 234], [640, 161]] as const; // prettier-ignore
  const places = [[206, 62], [206, 114], [206, 208], [206, 260], [498, 135], [498, 187]] as const; // prettier-ignore
  const [half] = GATE_HALF.desk;
  const ends: Readonly<Record<string, Point>> = {
    x1: [inputs.x1[0] + INPUT[0], inputs.x1[1]],
    x2: [inputs.x2[0] + INPUT[0], inputs.x2[1]],
    s1: [gates[0][0] + half, gates[0][1]],
    s2: [gates[1][0] + half, gates[1][1]],
  };
  const chips = LINKS.map(([weight, from, gate], i): Chip => {
    const [x1, y1] = ends[from]!;
    const at = places[i]!;
    const [left, right] = [at[0] - CHIP[0], at[0] + CHIP[0]];
    const x2 = gates[gate][0] - half;
    const y2 = gates[gate][1] + (at[1] - gates[gate][1]) / 2;
    const pull = (left - x1) * 0.55;
    const path = `M${x1} ${y1}C${x1 + pull} ${y1} ${left - pull} ${at[1]} ${left} ${at[1]}H${right}C${right + 20} ${at[1]} ${x2 - 20} ${y2} ${x2} ${y2}`;
    return { weight, from, gate, at, path };
  });
  return {
    kind: 'desk',
    box: [784, 318],
    inputs,
    gates: gates.map((at) => ({ at, bias: [at[0], at[1] + 64], anchor: 'middle' })),
    chips,
    out: `M${gates[2][0] + half} ${gates[2][1]}H784`,
    headings: [
      { key: 'inputs', x: 50 },
      { key: 'weights', x: 206 },
      { key: 'gates', x: 352 },
      { key: 'weights', x: 498 },
      { key: 'gate', x: 640 },
    ],
  };
}

/** Forward rises. */
function tall(): CircuitLayout {
  const inputs = { x1: [86, 486], x2: [272, 486] } as const;
  const gates = [[86, 268], [272, 268], [179, 76]] as const; // prettier-ignore
  const places = [[46, 384], [134, 384], [224, 384], [312, 384], [120, 176], [238, 176]] as const; // prettier-ignore
  const [, half] = GATE_HALF.phone;
  const ends: Readonly<Record<string, Point>> = {
    x1: [inputs.x1[0], inputs.x1[1] - INPUT[1]],
    x2: [inputs.x2[0], inputs.x2[1] - INPUT[1]],
    s1: [gates[0][0], gates[0][1] - half],
    s2: [gates[1][0], gates[1][1] - half],
  };
  const chips = LINKS.map(([weight, from, gate], i): Chip => {
    const [x, y] = ends[from]!;
    const at = places[i]!;
    const x1 = x + (at[0] - x) * 0.2;
    const y2 = gates[gate][1] + half;
    const x2 = gates[gate][0] + (at[0] - gates[gate][0]) / 2;
    const path = `M${x1} ${y}C${x1} ${y - 24} ${at[0]} ${at[1] + 40} ${at[0]} ${at[1] + CHIP[1]}V${at[1] - CHIP[1]}C${at[0]} ${at[1] - 30} ${x2} ${y2 + 20} ${x2} ${y2}`;
    return { weight, from, gate, at, path };
  });
  // Where there is room for them: outside the links that rise from the gates, and right of the last gate.
  const bias: readonly Point[] = [[4, 214], [296, 214], [256, 81]]; // prettier-ignore
  return {
    kind: 'phone',
    box: [358, 520],
    inputs,
    gates: gates.map((at, i) => ({ at, bias: bias[i]!, anchor: 'start' })),
    chips,
    out: 'M179 30V4',
    headings: [],
  };
}

export const CIRCUIT_LAYOUTS: readonly CircuitLayout[] = [wide(), tall()];

/** The line that a number travels from its chip to the gate: both ends. */
export function flowOf({ kind, gates }: CircuitLayout, { at, gate }: Chip): readonly [Point, Point] {
  const middle = gates[gate]!.at;
  return kind === 'desk'
    ? [
        [at[0] + CHIP[0], at[1]],
        [middle[0] - GATE_HALF.desk[0] - 1, middle[1] + (at[1] - middle[1]) / 2],
      ]
    : [
        [at[0], at[1] - CHIP[1]],
        [middle[0] + (at[0] - middle[0]) / 2, middle[1] + GATE_HALF.phone[1] + 1],
      ];
}
