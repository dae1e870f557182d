import type { LinkProblem } from '#scene/codec.ts';
import type { Bilingual } from './language.ts';

/** What was wrong with a link, and what the figure did instead. */
export const linkProblemText: Bilingual<(problem: LinkProblem) => string> = {
  en: (problem) =>
    `${en(problem)} The figure shows its starting state instead; your link is unchanged until you use the figure.`,
  ko: (problem) =>
    `${ko(problem)} 그림은 처음 상태로 보여 드립니다. 그림을 조작하기 전까지 주소는 그대로입니다.`,
};

function en(problem: LinkProblem): string {
  switch (problem.code) {
    case 'version':
      return `This link begins with “${problem.found}”; this page reads links that begin with “${problem.expected}”.`;
    case 'unknown-key':
      return `The link says “${problem.key}”, which this figure does not know.`;
    case 'repeated-key':
      return `The link says “${problem.key}” twice.`;
    case 'bad-value':
      return `The link gives “${problem.key}” the value “${problem.value}”, which it cannot have.`;
  }
}

function ko(problem: LinkProblem): string {
  switch (problem.code) {
    case 'version':
      return `이 링크의 첫머리는 “${problem.found}”입니다. 이 페이지는 첫머리가 “${problem.expected}”인 링크를 읽습니다.`;
    case 'unknown-key':
      return `링크의 “${problem.key}” 항목은 이 그림에 없습니다.`;
    case 'repeated-key':
      return `링크에 “${problem.key}” 항목이 두 번 나옵니다.`;
    case 'bad-value':
      return `링크의 “${problem.key}” 항목에는 “${problem.value}” 값을 넣을 수 없습니다.`;
  }
}
