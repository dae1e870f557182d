import type { BiasKind } from '#learning/network.ts';
import type { Codec } from '#scene/codec.ts';
import { frameAt, type Frame } from '#scene/frame.ts';
import { stepsOf, type Detail } from '#scene/step.ts';
import { EXAMPLES, freshOf, type GivenValues, type NetName } from '#scene/stepper/examples.ts';
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
import { Playback } from '../figure/playback.svelte.ts';

type InNotation = (typeof import('#notation/textbooks/in-notation.ts'))['inNotation'];

/** What undo brings back: the network and the numbers a reader has changed, and the update they were changed at. */
type Edits = Variation & Pick<StepperScene, 'given' | 'update'>;

/** The state of a stepping figure and all that can be done with it. Everything shown is derived from `scene`. */
export class Player {
  /** How a scene of this figure is written as a link, and the figure that such a link is for. */
  readonly link: Codec<StepperScene>;
  readonly figure: string = 'worked-example';
  scene: StepperScene = $state.raw(stepperLink.initial);
  /** The furthest update that has been looked at, for the plot of errors. */
  furthest = $state(0);
  /** The moment was not stepped to but jumped to, by a link or to an end: nothing moves. */
  jumped = $state(true);
  #past: readonly Edits[] = $state.raw([]);
  #future: readonly Edits[] = $state.raw([]);

  readonly frame = $derived(this.frameIn(this.scene.detail));
  /** The same moment one number at a time, where every number has a name of its own. */
  readonly operationFrame = $derived(
    this.scene.detail === 'operation' ? this.frame : this.frameIn('operation'),
  );
  /** How many updates the weights have behind them. */
  readonly updates: number = $derived(this.scene.update);
  readonly trace = $derived(this.frame.trace);
  readonly steps = $derived(this.frame.steps);
  readonly index = $derived(this.frame.index);
  readonly count = $derived(this.steps.length);
  readonly errors = $derived(errorsUpTo(this.scene, Math.max(this.furthest, this.scene.update)));
  readonly canUndo = $derived(this.#past.length > 0);
  readonly canRedo = $derived(this.#future.length > 0);
  /** Whether the given numbers are those that the network was published with. */
  readonly isPublished = $derived(
    Object.entries(this.startValues()).every(([name, value]) => Object.is(this.scene.given[name], value)),
  );

  constructor(scene: StepperScene = stepperLink.initial, link: Codec<StepperScene> = stepperLink) {
    this.link = link;
    void this.show(scene);
  }

  /** The given numbers that the figure begins with, as published. */
  startValues(): GivenValues {
    return EXAMPLES[this.scene.net].given(this.scene.biases);
  }

  /** Shows a scene as a link gives it; done when its symbols are those of the scene. */
  show(scene: StepperScene): Promise<void> | undefined {
    this.scene = scene;
    this.furthest = scene.update;
    this.#past = [];
    this.#future = [];
    return this.#loadNotation();
  }

  /** The symbols of other textbooks are loaded when one is chosen; until then the course's own are shown. */
  #inNotation = $state.raw<InNotation>();
  #loadNotation(): Promise<void> | undefined {
    if (this.scene.notation === stepperLink.initial.notation || this.#inNotation) return undefined;
    return import('#notation/textbooks/in-notation.ts').then(({ inNotation }) => {
      this.#inNotation = inNotation;
    });
  }

  /** The present moment at any detail, in the symbols that the reader chose. */
  frameIn(detail: Detail): Frame {
    const { scene } = this;
    const own = traceInDetail(scene, detail);
    const trace = this.#inNotation?.(own, scene.notation, specOf(scene), namesOf(scene)) ?? own;
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

  readonly #playback = new Playback(this);
  get playing(): boolean {
    return this.#playback.playing;
  }
  togglePlay = (): void => this.#playback.toggle();
  stop = (): void => this.#playback.stop();

  /** What the reader looks at and how; no edit, so undo leaves it alone. */
  set(look: Partial<Pick<StepperScene, 'why' | 'view' | 'notation' | 'ask' | 'parameter' | 'h'>>): void {
    this.scene = { ...this.scene, ...look };
    void this.#loadNotation();
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
  toPublished = (): void => this.#change({ ...this.#edits(), given: this.startValues(), update: 0 });

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
