import type { VarId } from '#autodiff/program.ts';
import { josa } from '#notation/josa.ts';
import type { Bilingual, Language } from '#notation/language.ts';
import { MEANINGS, UNITS, type Arrangement, type Meaning } from '#scene/layers/two-two-one.ts';

/** How a symbol is read, and where it stands in the matrices: a sentence for `proseOf`. */
export function readingOf(id: VarId, arrangement: Arrangement, language: Language): string {
  const meaning = MEANINGS.get(id);
  if (!meaning) return READINGS[language].none;
  const reading = READINGS[language];
  switch (meaning.kind) {
    case 'input':
      return reading.input(meaning.node);
    case 'sum':
      return reading.sum(meaning);
    case 'activation':
      return reading.activation(meaning);
    case 'bias':
      return reading.bias(meaning);
    case 'weight': {
      const { layer, node, from } = meaning;
      const printed = arrangement === 'as-printed' && layer === 2;
      return `${reading.weight(meaning)} ${printed ? reading.printed(node, from) : reading.place(meaning)}`;
    }
  }
}

type Placed = Extract<Meaning, { readonly node: number; readonly layer: number }>;
type Weight = Extract<Meaning, { readonly kind: 'weight' }>;

interface Readings {
  readonly none: string;
  readonly input: (node: number) => string;
  readonly sum: (at: Placed) => string;
  readonly activation: (at: Placed) => string;
  readonly bias: (at: Placed) => string;
  readonly weight: (at: Weight) => string;
  /** Where it stands in W: a row a source, a column a node. */
  readonly place: (at: Weight) => string;
  /** The same in the matrix as it is printed. */
  readonly printed: (node: number, from: number) => string;
}

const isLast = (layer: number): boolean => UNITS.every((unit) => unit.layer <= layer);

/** 노드 1이, 노드 2가. */
const nodeIs = (node: number): string => `노드 ${node}${josa(String(node), '이/가')}`;

const READINGS: Bilingual<Readings> = {
  en: {
    none: 'Point at a symbol, or go to it with Tab and the arrow keys.',
    input: (node) => `Input ${node}. Node ${node} of layer 1 takes it and passes it on unchanged.`,
    sum: ({ layer, node }) =>
      `What node ${node} of layer ${layer} adds up: every value that arrives times its weight, and the bias. Column ${node} of [Z^(${layer})].`,
    activation: ({ layer, node }) =>
      layer === 1
        ? `What node ${node} of layer 1 sends out. The input layer computes nothing: [a${node}^(1)] is [x${node}].`
        : `What node ${node} of layer ${layer} sends out: the sigmoid of [z${node}^(${layer})].${isLast(layer) ? ' It is the answer of the network, also written [y].' : ''}`,
    bias: ({ layer, node }) =>
      `The bias of node ${node} of layer ${layer}, so it needs one number below only. Column ${node} of [b^(${layer})].`,
    weight: ({ layer, node, from }) =>
      `The link into node ${node} of layer ${layer}, from node ${from} of layer ${layer - 1}. Where it goes is named first.`,
    place: ({ layer, node, from }) =>
      `In [W^(${layer})] it stands in row ${from}, column ${node}: a row for where it comes from, a column for where it goes.`,
    printed: (node, from) =>
      node === from
        ? `On the diagonal of [W^(2)] nothing is swapped: row ${from}, column ${node} either way.`
        : `As printed it stands in row ${node}, column ${from}. There it meets [a${node}^(1)] and ends up in [z${from}^(2)]: that is the link of [w${from}${node}^(2)].`,
  },
  ko: {
    none: '기호를 가리키거나, Tab과 화살표 키로 옮겨 가세요.',
    input: (node) => `${node}번째 입력입니다. 1층 ${nodeIs(node)} 받아서 그대로 내보냅니다.`,
    sum: ({ layer, node }) =>
      `${layer}층 ${nodeIs(node)} 더한 값입니다. 들어온 값마다 가중치를 곱해 더하고, 편향을 더합니다. [Z^(${layer})]의 ${node}열입니다.`,
    activation: ({ layer, node }) =>
      layer === 1
        ? `1층 ${nodeIs(node)} 내보내는 값입니다. 입력층은 계산하지 않습니다. 그래서 [a${node}^(1)] = [x${node}]입니다.`
        : `${layer}층 ${nodeIs(node)} 내보내는 값입니다. [z${node}^(${layer})]에 시그모이드를 씌웠습니다.${isLast(layer) ? ' 신경망의 답이고, [y]로도 적습니다.' : ''}`,
    bias: ({ layer, node }) =>
      `${layer}층 노드 ${node}의 편향입니다. 출발하는 노드가 없으니 아래 숫자는 하나뿐입니다. [b^(${layer})]의 ${node}열입니다.`,
    weight: ({ layer, node, from }) =>
      `${layer - 1}층 노드 ${from}에서 ${layer}층 노드 ${node}로 가는 선입니다. 도착하는 노드의 번호를 먼저 적습니다.`,
    place: ({ layer, node, from }) =>
      `[W^(${layer})]에서는 ${from}행 ${node}열입니다. 행은 출발하는 노드, 열은 도착하는 노드입니다.`,
    printed: (node, from) =>
      node === from
        ? `[W^(2)]의 대각선은 뒤바뀌지 않습니다. 어느 쪽이든 ${from}행 ${node}열입니다.`
        : `원문에서는 ${node}행 ${from}열입니다. 그 자리에서는 [a${node}^(1)]${josa(String(node), '과/와')} 곱해 [z${from}^(2)]로 들어갑니다. 본래 [w${from}${node}^(2)]의 자리입니다.`,
  },
};
