import type { LessonParts } from '../lesson-parts.ts';
import { trainMnist } from './train-mnist/index.ts';
import { workedExample } from './worked-example/index.ts';

/** What each written lesson adds to the site, in the order of the course. */
export const LESSON_PARTS: readonly LessonParts[] = [workedExample, trainMnist];
