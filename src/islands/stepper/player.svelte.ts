import type { BiasKind } from '#learning/network.ts';
import { frameAt, type Frame } from '#scene/frame.ts';
import { stepsOf, type Detail } from '#scene/step.ts';
import { EXAMPLES, type GivenValues, type NetName } from '#scene/stepper/examples.ts';
import { indexOf } from '#scene/stepper/moment.ts';
import {
  namesOf,
  programFor,
  specOf,
  type ErrorForm,
  type UpdateOrder,
  type Variation,
} from '#scene/stepper/programs.ts';
import { MOST_UPDATES, START, startOf, stepperLink, type StepperScene } from '#scene/stepper/scene.ts';
import { errorsUpTo, traceInDetail, weightsAfter } from '#scene/stepper/trace.ts';
import { inNotation } from '#notation/textbooks/in-notation.ts';

/** What undo brings back: the network and the numbers a reader has changed, and the update they were changed at. */
type Edits = Variation & Pick<StepperScene, 'given' | 'update'>;

const PLAY_EVERY = 900;

/** The state of a stepping figure and all that can be done with it. Everything shown is derived from `scene`. */
export class Player {
  scene: StepperScene = $state.raw(stepperLink.initial);
  /** The furthest update that has been looked at, for the plot of errors. */
  furthest = $state(0);
  playing = $state(false);
  /** The moment was not stepped to but jumped to, by a link or to an end: nothing moves. */
  jumped = $state(true);
  #past: readonly Edits[] = $state.raw([]);
  #future: readonly Edits[] = $state.raw([]);
  #timer: ReturnType<typeof setInterval> | undefined;

  readonly frame = $derived(this.frameIn(this.scene.detail));
  /** The same moment one number at a time, where every number has a name of its own. */
  readonly operationFrame = $derived(
    this.scene.detail === 'operation' ? this.frame : this.frameIn('operation'),
  );
  readonly trace = $derived(this.frame.trace);
  readonly steps = $derived(this.frame.steps);
  readonly index = $derived(this.frame.index);
  readonly errors = $derived(errorsUpTo(this.scene, Math.max(this.furthest, this.scene.update)));
  readonly canUndo = $derived(this.#past.length > 0);
  readonly canRedo = $derived(this.#future.length > 0);
  /** Whether the given numbers are those that the network was published with. */
  readonly isPublished = $derived(
    Object.entries(EXAMPLES[this.scene.net].given(this.scene.biases)).every(([name, value]) =>
      Object.is(this.scene.given[name], value),
    ),
  );

  constructor(scene: StepperScene = stepperLink.initial) {
    this.show(scene);
  }

  /** Shows a scene as a link gives it. */
  show(scene: StepperScene): void {
    this.scene = scene;
    this.furthest = scene.update;
  }

  /** The present moment at any detail, in the symbols that the reader chose. */
  frameIn(detail: Detail): Frame {
    const { scene } = this;
    const trace = inNotation(traceInDetail(scene, detail), scene.notation, specOf(scene), namesOf(scene));
    const steps = stepsOf(programFor(scene, detail), detail);
    return frameAt(trace, steps, indexOf(scene.at, trace, steps, scene));
  }

  seek(index: number): void {
    this.jumped = Math.abs(index - this.index) > 1;
    const step = this.steps[Math.min(index, this.steps.length) - 1];
    this.scene = { ...this.scene, at: step?.key ?? START };
  }
  forward = (): void => this.seek(this.index + 1);
  back = (): void => this.seek(Math.max(0, this.index - 1));
  toStart = (): void => this.seek(0);
  toEnd = (): void => this.seek(this.steps.length);

  togglePlay = (): void => {
    if (this.playing) return this.stop();
    if (this.index === this.steps.length) this.toStart();
    this.playing = true;
    this.#timer = setInterval(() => {
      this.forward();
      if (this.index === this.steps.length) this.stop();
    }, PLAY_EVERY);
  };
  stop = (): void => {
    clearInterval(this.#timer);
    this.playing = false;
  };

  /** What the reader looks at and how; no edit, so undo leaves it alone. */
  set(look: Partial<Pick<StepperScene, 'why' | 'view' | 'notation' | 'ask' | 'parameter' | 'h'>>): void {
    this.scene = { ...this.scene, ...look };
  }

  setDetail(detail: Detail): void {
    this.jumped = true;
    const { steps, index } = this.frameIn(detail);
    this.scene = { ...this.scene, detail, at: steps[index - 1]?.key ?? START };
  }

  setUpdate(update: number): void {
    const bounded = Math.max(0, Math.min(MOST_UPDATES, update));
    this.scene = { ...this.scene, update: bounded };
    this.furthest = Math.max(this.furthest, bounded);
  }
  nextUpdate = (): void => this.setUpdate(this.scene.update + 1);
  previousUpdate = (): void => this.setUpdate(this.scene.update - 1);

  /** Another network, at the same step where it has one of that name. */
  setNet(net: NetName): void {
    this.jumped = true;
    const { at, why, parameter } = startOf(net);
    const edits = { ...this.#edits(), net, ...freshOf(net, EXAMPLES[net].biases[0]) };
    this.scene = { ...this.scene, at, why, parameter };
    this.#change(edits);
  }
  setBiases(biases: BiasKind): void {
    this.jumped = true;
    const { given } = freshOf(this.scene.net, biases);
    const kept = Object.entries(this.scene.given).filter(([name]) => name in given && !/^b\d/.test(name));
    this.#change({ ...this.#edits(), biases, update: 0, given: { ...given, ...Object.fromEntries(kept) } });
  }
  setOrder(order: UpdateOrder): void {
    this.jumped = true;
    this.#change({ ...this.#edits(), order });
  }
  setError(error: ErrorForm): void {
    this.jumped = true;
    this.#change({ ...this.#edits(), error });
  }

  /**
   * Changes one given number. A weight changed after some updates starts a new run from the weights as they stand
   * there; an input, a target or the learning rate changes the whole run, and the update count stays.
   */
  edit = (name: string, value: number): void => {
    if (/^[wb]\d/.test(name)) {
      const now = weightsAfter(this.scene, this.scene.update);
      this.#change({ ...this.#edits(), given: { ...now, [name]: value }, update: 0 });
    } else this.#change({ ...this.#edits(), given: { ...this.scene.given, [name]: value } });
  };
  /** All given numbers at once. */
  replace = (given: GivenValues): void => this.#change({ ...this.#edits(), given, update: 0 });
  toPublished = (): void => this.#change({ ...this.#edits(), ...freshOf(this.scene.net, this.scene.biases) });

  undo = (): void => {
    const before = this.#past.at(-1);
    if (!before) return;
    this.#past = this.#past.slice(0, -1);
    this.#future = [...this.#future, this.#edits()];
    this.#restore(before);
  };
  redo = (): void => {
    const after = this.#future.at(-1);
    if (!after) return;
    this.#future = this.#future.slice(0, -1);
    this.#past = [...this.#past, this.#edits()];
    this.#restore(after);
  };

  #edits(): Edits {
    const { net, biases, order, error, given, update } = this.scene;
    return { net, biases, order, error, given, update };
  }
  #change(edits: Edits): void {
    this.#past = [...this.#past, this.#edits()];
    this.#future = [];
    this.#restore(edits);
  }
  #restore(edits: Edits): void {
    const known = edits.net === this.scene.net;
    this.scene = {
      ...(known ? this.scene : { ...this.scene, at: startOf(edits.net).at, why: '' }),
      ...edits,
    };
    this.furthest = edits.update;
  }
}

const freshOf = (net: NetName, biases: BiasKind) => ({
  biases,
  given: EXAMPLES[net].given(biases),
  update: 0,
});
