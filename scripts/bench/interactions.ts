import type { Browser } from '@playwright/test';
import { median } from './statistics.ts';

/** The time in which a figure has to answer, by its network: one frame, and what still feels immediate. */
export const BOUNDS = { course: 16, deep: 50 } as const;

export interface Interaction {
  readonly net: keyof typeof BOUNDS;
  readonly what: string;
  /** The answer: milliseconds of the main thread from the event to the finished layout. */
  readonly answer: Spread;
  /** What an open view takes for itself once the answer has been painted. */
  readonly after: Spread;
}

/** Of the repetitions. */
interface Spread {
  readonly median: number;
  readonly worst: number;
}
const spreadOf = (times: readonly number[]): Spread => ({ median: median(times), worst: Math.max(...times) });

const REPETITIONS = 25;
/** Of each, first and not counted: code that has not run yet is compiled. */
const WARMING_UP = 3;
/** Between two, in milliseconds: other threads are still drawing what the last one changed, and would share the processor. */
const REST = 100;

/** What a reader does, as functions that run in the page: each does it once, the `i`-th time. */
const ACTIONS: Readonly<Record<string, (root: HTMLElement, i: number) => void>> = {
  'a step forward': (root) => root.querySelector<HTMLElement>('[data-action="step-forward"]')!.click(),
  'a step back': (root) => root.querySelector<HTMLElement>('[data-action="step-back"]')!.click(),
  'a learning rate typed': (root, i) => {
    const field = root.querySelector<HTMLInputElement>('input[data-var="lr"]')!;
    field.focus();
    field.value = String(0.2 + i / 100);
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
    field.blur();
  },
  'a number asked where it came from': (root, i) => {
    const numbers = [...root.querySelectorAll<HTMLElement>('table [data-var^="dE_total/dw"][data-value]')];
    const number = numbers[i % numbers.length]!;
    (number.querySelector('button') ?? number).dispatchEvent(new MouseEvent('click', { bubbles: true }));
  },
  'a number pointed at': (root, i) => {
    const numbers = [...root.querySelectorAll('table [data-var][data-value]')];
    numbers[(i * 7) % numbers.length]!.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
  },
  'the next update': (root) => root.querySelector<HTMLElement>('[data-action="next-update"]')!.click(),
};

/** Opens lesson 10 with each network at operation detail and times what a reader does, in turn. */
export async function timeInteractions(browser: Browser, url: string): Promise<Interaction[]> {
  const results: Interaction[] = [];
  for (const net of ['course', 'deep'] as const) {
    for (const view of ['none', 'equations', 'graph'] as const) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      await page.goto(`${url}?worked-example=v1;net:${net};at:dE_total/dw5;view:${view}`);
      await page.locator('[data-figure="worked-example"][data-ready]').waitFor();
      for (const [name, action] of Object.entries(ACTIONS)) {
        const [answers, rest] = await page.evaluate(
          async ([source, repetitions, warmingUp, rest]) => {
            const act = (0, eval)(`(${source})`) as (root: HTMLElement, i: number) => void;
            const root = document.querySelector<HTMLElement>('[data-figure="worked-example"]')!;
            const painted = (then: () => void): unknown => requestAnimationFrame(() => setTimeout(then));
            const frame = (): Promise<void> => new Promise((resolve) => painted(resolve));
            const taken: number[] = [];
            const followed: number[] = [];
            for (let i = 0; i < repetitions + warmingUp; i++) {
              await new Promise((resolve) => setTimeout(resolve, rest));
              await frame();
              // Asked for before and after the event, so that what the figure puts off lies between the two.
              let since = 0;
              painted(() => (since = performance.now()));
              const from = performance.now();
              act(root, i);
              // Svelte writes to the page in a microtask; reading a size makes the browser lay it out.
              await Promise.resolve();
              await Promise.resolve();
              document.body.getBoundingClientRect();
              const answered = performance.now() - from;
              await frame();
              document.body.getBoundingClientRect();
              if (i < warmingUp) continue;
              taken.push(answered);
              followed.push(performance.now() - since);
            }
            return [taken, followed] as const;
          },
          [action.toString(), REPETITIONS, WARMING_UP, REST] as const,
        );
        const what = view === 'none' ? name : `${name}, ${view} open`;
        results.push({ net, what, answer: spreadOf(answers), after: spreadOf(rest) });
      }
      await page.close();
    }
  }
  return results;
}
