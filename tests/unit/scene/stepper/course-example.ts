import type { Program } from '#autodiff/program.ts';
import type { Detail } from '#scene/step.ts';
import type { GivenValues } from '#scene/stepper/examples.ts';
import { networkOf } from '#scene/stepper/network.ts';
import { programFor } from '#scene/stepper/programs.ts';
import { startOf, type StepperScene } from '#scene/stepper/scene.ts';
import { AS_PUBLISHED } from './arithmetic.ts';

/** The course's 2-2-2 example, as most tests use it. */
const COURSE = startOf('course');
export const NETWORK = networkOf(COURSE);
export const programAt = (detail: Detail): Program => programFor(COURSE, detail);
export const GIVEN = Object.keys(AS_PUBLISHED);
export const WEIGHTS = GIVEN.filter((name) => name.startsWith('w'));

/** A scene with some of its given numbers changed. */
export const withGiven = (scene: StepperScene, changes: GivenValues): StepperScene => ({
  ...scene,
  given: { ...scene.given, ...changes },
});
