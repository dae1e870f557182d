import { isPublishedRun, NOTEBOOK_RANGES, notebookDefaults } from '#learning/notebook-settings.ts';
import type { NotebookLoss, NotebookSettings, SettingProblem } from '#learning/notebook-settings.ts';
import type { Codec, LinkProblem } from '#scene/codec.ts';
import { PUBLISHED_ROWS, type PublishedRow } from '#scene/training/published-rows.ts';
import { sceneOf, settingsOf, trainingLink, type TrainingScene } from '#scene/training/scene.ts';
import { storedCheckpoints } from '#workers/checkpoints.ts';
import { TrainingClient } from '#workers/training-client.ts';
import { readLink } from '../link.ts';
import { siteAddress, siteOrigin } from './site-origin.ts';
import { Session } from './session.svelte.ts';

type Setting = SettingProblem['setting'];

/** A setting as it was typed, and the number that was read there; without a number there was none. */
export interface Refusal {
  readonly setting: Setting;
  readonly typed: string;
  readonly problem: SettingProblem | undefined;
}

/** A run that was kept when the page was left. */
export interface Kept {
  readonly settings: NotebookSettings;
  readonly epochs: number;
}

/** All that a training figure knows: its scene, the run, and what it asks or tells the reader. */
export class Figure {
  readonly id: string;
  readonly loss: NotebookLoss;
  readonly session: Session;
  readonly #link: Codec<TrainingScene>;
  readonly #base: string;
  readonly #checkpoints = storedCheckpoints();

  scene: TrainingScene;
  ready = $state(false);
  linkProblem: LinkProblem | undefined = $state.raw();
  offer: Kept | undefined = $state.raw();
  refusals: readonly Refusal[] = $state.raw([]);
  /** Its first epochs had another learning rate than its last. */
  #mixed = $state(false);

  readonly settings: NotebookSettings = $derived.by(() => settingsOf(this.loss, this.scene));
  readonly link: string = $derived.by(() => this.#link.encode(this.scene));
  readonly published: readonly PublishedRow[] = $derived.by(() =>
    this.session.origin !== 'drawn' && !this.#mixed && isPublishedRun(this.settings)
      ? PUBLISHED_ROWS[this.loss]
      : [],
  );

  /** @param base the folder of the site */
  constructor(id: string, loss: NotebookLoss, base: string) {
    this.id = id;
    this.loss = loss;
    this.#link = trainingLink(loss);
    this.#base = base;
    this.scene = $state.raw(this.#link.initial);
    this.session = new Session(
      (onMessage) => new TrainingClient({ figure: id, base: siteAddress(this.#base), onMessage }),
    );
  }

  /** Reads the link, and looks for a run that was kept and for the digits that the site has. */
  async wake(): Promise<void> {
    const { state, problem } = this.#link.decode(readLink(this.id, location.search));
    this.scene = state;
    this.linkProblem = problem;
    const [kept, origin] = await Promise.all([
      this.#checkpoints.load(this.id),
      siteOrigin(siteAddress(this.#base)),
    ]);
    this.session.origin ??= origin;
    if (kept && this.session.status === 'idle')
      this.offer = { settings: kept.settings, epochs: kept.state.rows.length };
    this.ready = true;
  }

  /** While a run is under way its settings stay. */
  get canBeSet(): boolean {
    return !this.session.running && this.session.status !== 'paused';
  }

  set(setting: Setting | 'precision', value: NotebookSettings[typeof setting]): void {
    this.#accept(setting);
    this.scene = sceneOf({ ...this.settings, [setting]: value });
    if (this.session.status !== 'idle') this.#forget();
  }

  refuse(setting: Setting, typed: string, found: number | undefined): void {
    this.#accept(setting);
    const problem = found === undefined ? undefined : { setting, found, ...NOTEBOOK_RANGES[setting] };
    this.refusals = [...this.refusals, { setting, typed, problem }];
  }

  train(): void {
    if (this.session.status === 'paused') return this.session.resume();
    if (this.session.running || this.refusals.length > 0) return;
    this.offer = undefined;
    this.#mixed = false;
    this.session.start(this.settings, 'seed');
  }

  resumeKept({ settings }: Kept): void {
    this.refusals = [];
    this.offer = undefined;
    this.scene = sceneOf(settings);
    this.session.start(settings, 'checkpoint');
  }

  /** The published learning rate, where that is smaller than the one that failed; else a tenth of it. */
  get smallerRate(): number {
    const { learningRate } = this.settings;
    const published = notebookDefaults(this.loss).learningRate;
    return learningRate > published ? published : Number((learningRate / 10).toPrecision(3));
  }

  trainFromLastGood(): void {
    this.#mixed ||= this.session.rows.length > 0;
    this.refusals = [];
    this.scene = { ...this.scene, lr: this.smallerRate };
    this.session.start(this.settings, 'last-good');
  }

  /** Ends the run and forgets what was kept of it. */
  async startOver(): Promise<void> {
    this.#forget();
    this.offer = undefined;
    await this.#checkpoints.remove(this.id);
  }

  #forget(): void {
    this.session.reset();
    this.#mixed = false;
  }
  #accept(setting: Setting | 'precision'): void {
    this.refusals = this.refusals.filter((refusal) => refusal.setting !== setting);
  }
}
