import Lead from './Lead.astro';
import { LESSON_PARTS } from './lessons/index.ts';
import Link from './Link.astro';
import Note from './Note.astro';
import Printed from './Printed.astro';
import Rail from './Rail.astro';
import Ref from './Ref.astro';
import Term from './Term.astro';
import ToLesson from './ToLesson.astro';
import Value from './Value.astro';

/** What the texts of the lessons may use; so they contain no imports. */
export const lessonComponents = {
  a: Link,
  Lead,
  Note,
  Printed,
  Rail,
  Ref,
  Term,
  ToLesson,
  Value,
  ...Object.fromEntries(LESSON_PARTS.flatMap(({ components }) => Object.entries(components))),
};
