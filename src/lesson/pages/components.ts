import Link from '../Link.astro';
import Measured from '../Measured.astro';
import Note from '../Note.astro';
import Rail from '../Rail.astro';
import Ref from '../Ref.astro';
import Term from '../Term.astro';
import ToLesson from '../ToLesson.astro';
import BenchFigure from './BenchFigure.astro';
import MemoryPicture from './MemoryPicture.astro';
import SkipBlack from './SkipBlack.astro';
import TwoWorkers from './TwoWorkers.astro';
import TurnedPicture from './TurnedPicture.astro';
import Why from './Why.astro';

/** What the texts of the pages beside the course may use. */
export const pageComponents = {
  a: Link,
  BenchFigure,
  Measured,
  MemoryPicture,
  Note,
  Rail,
  Ref,
  SkipBlack,
  Term,
  ToLesson,
  TurnedPicture,
  TwoWorkers,
  Why,
};
