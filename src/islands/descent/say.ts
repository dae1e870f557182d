import type { Language } from '#notation/language.ts';
import type { Outcome } from '#scene/descent/outcome.ts';
import type { Place } from '#scene/descent/runs.ts';
import { updateOf, type DescentScene } from '#scene/descent/scene.ts';
import { NUMERICAL_STEP } from '#scene/surface/differences.ts';
import { slopesOf } from '#scene/surface/surface.ts';
import { DESCENT_WORDS, GRAVEST, NAMES, type Trouble } from './words.ts';

/** A sentence with its numbers: see `proseOf`. */
export interface Said {
  readonly text: string;
  readonly numbers: Readonly<Record<string, number>>;
}

export interface Judged extends Place {
  readonly outcome: Outcome;
}

/** What the last update did, in numbers: that of SGD, or else of the first path that is shown. */
export function sayUpdate(scene: DescentScene, places: readonly Judged[], language: Language): Said {
  const { optimizer, walk, index, gradient } = places[0]!;
  const { update } = DESCENT_WORDS[language];
  if (index === 0) return { text: update.start, numbers: { g0: gradient[0], g1: gradient[1] } };
  const [[b0, b1], [g0, g1]] = [walk.points[index - 1]!, walk.gradients[index - 1]!];
  const [a0, a1] = walk.points[index]!;
  const numbers = { update: index, lr: scene.rate, b0, b1, g0, g1, a0, a1 };
  return { text: optimizer === 'sgd' ? update.sgd : update.other, numbers };
}

/** What has become of the path that most needs a word, once it is there. */
export function sayOutcome(
  scene: DescentScene,
  places: readonly Judged[],
  language: Language,
): Said | undefined {
  const troubled = places.flatMap((place) => {
    const trouble = troubleOf(place.outcome);
    return trouble ? [{ place, trouble }] : [];
  });
  const gravest = troubled.toSorted((a, b) => GRAVEST.indexOf(a.trouble) - GRAVEST.indexOf(b.trouble))[0];
  if (!gravest) return undefined;
  const { place, trouble } = gravest;
  const { outcome, point, value, walk } = place;
  const text = DESCENT_WORDS[language].trouble[trouble](NAMES[language][place.optimizer]);
  const slopes = slopesOf(scene.surface)(point);
  const blind = outcome.kind === 'blind' ? outcome : undefined;
  return {
    text,
    numbers: {
      update: outcome.kind === 'left' ? outcome.update : updateOf(scene),
      x: point[blind?.coordinate ?? 0],
      h: NUMERICAL_STEP,
      slope: blind?.slope ?? Math.hypot(...slopes),
      f: value,
      f0: walk.values[0]!,
    },
  };
}

function troubleOf(outcome: Outcome): Trouble | undefined {
  switch (outcome.kind) {
    case 'start':
    case 'moving':
      return undefined;
    case 'blind':
      return outcome.lost;
    case 'level':
      return outcome.where === 'saddle' ? 'saddle' : 'level';
    default:
      return outcome.kind;
  }
}
