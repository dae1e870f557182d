import EqualRates from './EqualRates.astro';
import Goal from './Goal.astro';
import Guess from './Guess.astro';
import Lead from './Lead.astro';
import Link from './Link.astro';
import Note from './Note.astro';
import Predict from './Predict.astro';
import Printed from './Printed.astro';
import Rail from './Rail.astro';
import Ref from './Ref.astro';
import ToLesson from './ToLesson.astro';
import Training from './Training.astro';
import Value from './Value.astro';
import WorkedExample from './WorkedExample.astro';

/** What the texts of the lessons may use; so they contain no imports. */
export const lessonComponents = {
  a: Link,
  EqualRates,
  Goal,
  Guess,
  Lead,
  Note,
  Predict,
  Printed,
  Rail,
  Ref,
  ToLesson,
  Training,
  Value,
  WorkedExample,
};
