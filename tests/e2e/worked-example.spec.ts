import { expect, test } from '@playwright/test';
import { afterUpdates, AS_PUBLISHED, byHand, type Numbers } from '../unit/scene/stepper/arithmetic.ts';
import {
  complaintsOf,
  fieldOf,
  LANGUAGES,
  LESSON,
  linkIn,
  numbersIn,
  openFigure,
  PHONE,
  press,
  shownIn,
  stepOf,
  type,
} from './helpers/figure.ts';

const BADGES = {
  en: { forward: 'Forward', backward: 'Backward', update: 'Update', again: 'Forward again', start: 'Start' },
  ko: { forward: '순전파', backward: '역전파', update: '갱신', again: '다시 순전파', start: '시작' },
};
const count = {
  en: (n: number, of: number) => `Step ${n} of ${of}`,
  ko: (n: number, of: number) => `${of}단계 중 ${n}단계`,
};
const NOT_YET = { en: 'not computed yet', ko: '아직 계산하지 않음' };
const REFUSED = { en: 'Write a number between', ko: '사이의 수를' };
const NOTICE = { en: 'The figure shows its starting state instead', ko: '그림은 처음 상태로 보여 드립니다' };

/** Each kind of mistake first, then more. */
const MALFORMED = [
  'v2;at:z1',
  'v1;w9:1',
  'v1;w1:0.1;w1:0.2',
  'v1;w1:abc',
  '%',
  '<img src=x onerror=alert(1)>',
  'hello',
  'v1;;',
  'v1;w1',
  'v1;w1:',
  'v1;x1:99999',
  'v1;lr:-1',
  'v1;at:nowhere',
  'v1;detail:atom',
  'v1;update:1.5',
  'v1;update:99999999',
  'v1;w1:%E0%A4%A',
  'v1;__proto__:1',
  `v1;at:${'x'.repeat(3000)}`,
];

/** The numbers of the figure are those of the calculation by hand. */
function expectByHand(numbers: ReadonlyMap<string, number>, given: Numbers): void {
  const expected = byHand(given);
  let compared = 0;
  for (const [id, value] of numbers) {
    const wanted = expected[id];
    if (wanted === undefined) continue;
    compared++;
    expect(Math.abs(value - wanted), `${id} is ${value}, by hand ${wanted}`).toBeLessThanOrEqual(
      1e-12 * Math.max(1, Math.abs(wanted)),
    );
  }
  expect(compared).toBeGreaterThan(50);
}

for (const language of LANGUAGES) {
  test.describe(`lesson 10 in ${language}`, () => {
    test('is in the static page, and can be operated once it is hydrated', async ({ page, request }) => {
      const html = await (await request.get(LESSON[language])).text();
      const root = /<div[^>]*data-figure="worked-example"[^>]*>/.exec(html)?.[0];
      expect(root).toBeDefined();
      expect(root).not.toContain('data-ready');
      expect(html).toMatch(/data-var="dE_total\/dw5" data-value="0\.0259228556\d+"/);
      await openFigure(page, language);
    });

    test('goes step by step by its buttons', async ({ page }) => {
      const figure = await openFigure(page, language, 'v1;at:start');
      await expect(figure.locator('.badge')).toHaveText(BADGES[language].start);
      await expect(figure.locator('.count')).toHaveText(count[language](0, 50));
      for (const [i, step] of ['z1', 'h1', 'z2'].entries()) {
        await press(figure, 'step-forward');
        await expect(figure.locator('svg.draw:visible')).toHaveAttribute('data-step', step);
        await expect(figure.locator('.count')).toHaveText(count[language](i + 1, 50));
        await expect(figure.locator('.badge')).toHaveText(BADGES[language].forward);
      }
      await press(figure, 'step-back');
      expect(await stepOf(figure)).toBe('h1');
      await press(figure, 'to-end');
      expect(await stepOf(figure)).toBe('E_total_new');
      await expect(figure.locator('.badge')).toHaveText(BADGES[language].again);
      await expect(figure.locator('.count')).toHaveText(count[language](50, 50));
      await press(figure, 'to-start');
      await expect(figure.locator('.badge')).toHaveText(BADGES[language].start);
      await expect(figure.locator('[data-action="step-back"]')).toHaveAttribute('aria-disabled', 'true');
    });

    test('goes through all fifty steps by the keyboard, and knows nothing early', async ({ page }) => {
      const found = complaintsOf(page);
      const figure = await openFigure(page, language, 'v1;at:start');
      await figure.focus();
      await page.keyboard.press('ArrowRight');
      await expect(figure.locator('.count')).toHaveText(count[language](1, 50));
      // The other keys are pressed inside the page: fifty round trips take their time.
      const seen = await figure.evaluate(async (root) => {
        const look = () => ({
          step: root.querySelector<SVGElement>('svg.draw')!.dataset['step']!,
          told: root.querySelector('.count')!.textContent,
          known: root.querySelectorAll('tbody th + td + [data-value]').length,
        });
        const steps = [look()];
        while (steps.length < 50) {
          root.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
          await new Promise(requestAnimationFrame);
          steps.push(look());
        }
        return steps;
      });
      seen.forEach(({ told, known }, i) => {
        expect(told).toBe(count[language](i + 1, 50));
        expect(known).toBeGreaterThan(seen[i - 1]?.known ?? 13);
      });
      const steps = seen.map(({ step }) => step);
      expect(new Set(steps).size).toBe(50);
      expect(steps.slice(10, 14)).toEqual(['E_total', 'dE_total/do1', 'do1/dz3', 'dE_total/dw5']);
      await page.keyboard.press('ArrowLeft');
      expect(await stepOf(figure)).toBe('E_o2_new');
      await page.keyboard.press('Home');
      expect(await stepOf(figure)).toBe('start');
      await page.keyboard.press('End');
      expect(await stepOf(figure)).toBe('E_total_new');
      expect(found).toEqual([]);
    });

    test('shows each number under its name, rounded, and the same everywhere', async ({ page }) => {
      for (const link of ['v1;at:dE_total/dw5', 'v1;at:E_total_new', 'v1;at:E_total_new;w5:-0.9;t1:0.95']) {
        const figure = await openFigure(page, language, link);
        await numbersIn(figure);
        for (const { id, value, text } of await shownIn(figure)) {
          const [, mantissa = '', exponent = '0'] = /^[+-]?([\d.]+)(?:e(-?\d+))?$/.exec(text) ?? [];
          const unit = 10 ** (Number(exponent) - (mantissa.split('.')[1]?.length ?? 0));
          expect(Math.abs(Number(text) - value), `${id}: ${text} for ${value}`).toBeLessThanOrEqual(
            unit * 0.5000001,
          );
        }
      }
    });

    test('says of what is not computed yet that it is not, and never gives it a number', async ({ page }) => {
      const figure = await openFigure(page, language, 'v1;at:dE_total/dw5');
      for (const id of ['dE_total/dw6', 'dE_total/dh1', 'dh1/dz1', 'w5_new', 'E_total_new'])
        await expect(figure.locator(`[data-var="${id}"]`)).toHaveCount(0);
      for (const id of ['dE_total/dw6', 'dE_total/dh1', 'dh1/dz1', 'dE_total/do2'])
        await expect(
          figure.locator(`svg.draw:visible [role="img"][aria-label="${id}: ${NOT_YET[language]}"]`),
        ).toBeVisible();
      await press(figure, 'step-forward');
      await expect(figure.locator('svg.draw:visible [data-var="dE_total/dw6"]')).toHaveCount(1);
    });

    test('follows every change of an input, a target, a weight and the learning rate', async ({ page }) => {
      test.slow();
      const figure = await openFigure(page, language, 'v1;at:E_total_new');
      expectByHand(await numbersIn(figure), AS_PUBLISHED);
      for (const [i, name] of Object.keys(AS_PUBLISHED).entries()) {
        const value = Number((0.93 - 0.13 * i).toFixed(2)) * (name === 'lr' ? -1 : 1);
        await type(figure, name, String(value).replace('-', i % 2 ? '−' : '-'));
        await expect(fieldOf(figure, name)).toHaveAttribute('data-value', String(value));
        expectByHand(await numbersIn(figure), { ...AS_PUBLISHED, [name]: value });
        await press(figure, 'published');
        await expect(figure.locator('[data-action="published"]')).toBeDisabled();
      }
      expectByHand(await numbersIn(figure), AS_PUBLISHED);
    });

    test('replaces a number that is clicked and typed over', async ({ page }) => {
      const figure = await openFigure(page, language, 'v1;at:E_total_new;update:2');
      await fieldOf(figure, 'w3').click();
      await page.keyboard.type('0.7');
      await page.keyboard.press('Tab');
      expectByHand(await numbersIn(figure), { ...afterUpdates(AS_PUBLISHED, 2), w3: 0.7 });
    });

    test('moves a number by the arrow keys of its field, and not the step', async ({ page }) => {
      const figure = await openFigure(page, language, 'v1;at:dE_total/dw5');
      const w5 = fieldOf(figure, 'w5');
      await w5.focus();
      await page.keyboard.press('ArrowUp');
      await expect(w5).toHaveAttribute('data-value', '0.46');
      await page.keyboard.press('Shift+ArrowDown');
      await expect(w5).toHaveAttribute('data-value', '0.36');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Home');
      expect(await stepOf(figure)).toBe('dE_total/dw5');
    });

    test('refuses what is no number, says so, and loses nothing', async ({ page }) => {
      const figure = await openFigure(page, language, 'v1;at:E_total_new;w2:0.5');
      const before = await numbersIn(figure);
      const w1 = fieldOf(figure, 'w1');
      for (const text of ['abc', '', '1.2.3', '2000', '1e999', '−1000.5']) {
        await type(figure, 'w1', text);
        await expect(figure.locator('[role="alert"]')).toContainText(REFUSED[language]);
        await expect(w1).toHaveAttribute('aria-invalid', 'true');
        await expect(w1).toHaveValue(text);
        expect(await numbersIn(figure)).toEqual(before);
      }
      await w1.press('Escape');
      await expect(figure.locator('[role="alert"]')).toHaveCount(0);
      await expect(w1).toHaveValue('0.3');
      await type(figure, 'lr', '-1');
      await expect(figure.locator('[role="alert"]')).toContainText('1000');
      expect(await numbersIn(figure)).toEqual(before);
      await type(figure, 'lr', '0,25');
      await expect(figure.locator('[role="alert"]')).toHaveCount(0);
      expectByHand(await numbersIn(figure), { ...AS_PUBLISHED, w2: 0.5, lr: 0.25 });
    });

    test('takes changes back and makes them again, by buttons and by keys', async ({ page }) => {
      const figure = await openFigure(page, language, 'v1;at:E_total_new');
      await expect(figure.locator('[data-action="undo"]')).toBeDisabled();
      await type(figure, 'w1', '0.9');
      await type(figure, 't2', '0.1');
      await press(figure, 'undo');
      expectByHand(await numbersIn(figure), { ...AS_PUBLISHED, w1: 0.9 });
      await figure.focus();
      await page.keyboard.press('Control+z');
      expectByHand(await numbersIn(figure), AS_PUBLISHED);
      await expect(figure.locator('[data-action="undo"]')).toBeDisabled();
      await page.keyboard.press('Control+Shift+z');
      expectByHand(await numbersIn(figure), { ...AS_PUBLISHED, w1: 0.9 });
      await press(figure, 'redo');
      expectByHand(await numbersIn(figure), { ...AS_PUBLISHED, w1: 0.9, t2: 0.1 });
      await expect(figure.locator('[data-action="redo"]')).toBeDisabled();
      await press(figure, 'undo');
      await type(figure, 'lr', '0.1');
      await expect(figure.locator('[data-action="redo"]')).toBeDisabled();
    });

    test('shows the same numbers operation by operation, by neuron and by layer', async ({ page }) => {
      const figure = await openFigure(page, language, 'v1;at:E_total_new');
      const operation = await numbersIn(figure);
      for (const [detail, steps] of [
        ['neuron', 22],
        ['layer', 22],
      ] as const) {
        await figure.locator(`[data-detail="${detail}"]`).click();
        await expect(figure.locator('.count')).toHaveText(count[language](steps, steps));
        await expect(figure.locator(`[data-detail="${detail}"]`)).toHaveAttribute('aria-pressed', 'true');
        const numbers = await numbersIn(figure);
        const shared = [...numbers].filter(([id]) => operation.has(id));
        expect(shared.length).toBeGreaterThan(50);
        for (const [id, value] of shared) expect(value, `${id} by ${detail}`).toBe(operation.get(id));
      }
    });

    test('stays at its moment when the detail changes', async ({ page }) => {
      const figure = await openFigure(page, language, 'v1;at:dE_total/dW2;detail:layer');
      for (const [detail, step] of [
        ['operation', 'dE_total/dw8'],
        ['neuron', 'dE_total/dw_o2'],
        ['layer', 'dE_total/dW2'],
      ] as const) {
        await figure.locator(`[data-detail="${detail}"]`).click();
        await expect(figure.locator('svg.draw:visible')).toHaveAttribute('data-step', step);
      }
    });

    test('goes on to the next update, back, and to any by its link', async ({ page }) => {
      const figure = await openFigure(page, language, 'v1;at:E_total_new');
      await expect(figure.locator('[data-action="previous-update"]')).toBeDisabled();
      for (let k = 1; k <= 3; k++) {
        await press(figure, 'next-update');
        expectByHand(await numbersIn(figure), afterUpdates(AS_PUBLISHED, k));
      }
      const stepped = await numbersIn(figure);
      // E after each update, as a curve: as high as E itself says.
      const dots = await figure
        .locator('svg.plot.desk circle')
        .evaluateAll((all) => all.map((dot) => [dot.getAttribute('cx'), dot.getAttribute('cy')].map(Number)));
      expect(dots).toHaveLength(4);
      const errors = [0, 1, 2, 3].map((k) => byHand(afterUpdates(AS_PUBLISHED, k))['E_total']!);
      const [top, bottom] = [dots[0]![1]!, dots[3]![1]!];
      dots.forEach(([x, y], k) => {
        expect(y).toBeCloseTo(
          top + ((errors[0]! - errors[k]!) / (errors[0]! - errors[3]!)) * (bottom - top),
          6,
        );
        if (k > 0) expect(x! - dots[k - 1]![0]!).toBeCloseTo(dots[1]![0]! - dots[0]![0]!, 6);
      });
      await press(figure, 'previous-update');
      expectByHand(await numbersIn(figure), afterUpdates(AS_PUBLISHED, 2));
      const linked = await openFigure(page, language, 'v1;at:E_total_new;update:3');
      expect(await numbersIn(linked)).toEqual(stepped);
    });

    test('starts a new run from a weight that is changed after some updates', async ({ page }) => {
      const figure = await openFigure(page, language, 'v1;at:E_total_new;update:2');
      const now = afterUpdates(AS_PUBLISHED, 2);
      await type(figure, 'w8', '-0.2');
      expectByHand(await numbersIn(figure), { ...now, w8: -0.2 });
      await expect(figure.locator('[data-action="previous-update"]')).toBeDisabled();
      await press(figure, 'undo');
      expectByHand(await numbersIn(figure), now);
    });

    test('can be carried along in the address', async ({ page }) => {
      const figure = await openFigure(page, language, '', 'q=a%20b&present');
      expect(linkIn(page)).toBe('');
      await type(figure, 'w1', '-0.4');
      await type(figure, 'lr', '2.5');
      await press(figure, 'next-update');
      await press(figure, 'step-forward');
      await figure.locator('[data-detail="neuron"]').click();
      await expect
        .poll(() => linkIn(page))
        .toBe('v1;at:dE_total/dw_o1;detail:neuron;update:1;w1:-0.4;lr:2.5');
      expect(new URL(page.url()).search).toContain('q=a%20b&present&');
      const before = await shownIn(figure);
      await page.reload();
      await expect(figure).toHaveAttribute('data-ready', '');
      expect(await shownIn(figure)).toEqual(before);
      await press(figure, 'published');
      await figure.locator('[data-detail="operation"]').click();
      await expect.poll(() => linkIn(page)).toBe('v1;at:dE_total/dw6');
      await press(figure, 'step-back');
      await expect.poll(() => new URL(page.url()).search).toBe('?q=a%20b&present');
    });

    test('reads a link that a mail program has encoded', async ({ page }) => {
      const figure = await openFigure(page, language, encodeURIComponent('v1;at:dE_total/dh1;w1:0.4;lr:0.1'));
      expect(await stepOf(figure)).toBe('dE_total/dh1');
      await expect(fieldOf(figure, 'w1')).toHaveValue('0.4');
      await expect(fieldOf(figure, 'lr')).toHaveValue('0.1');
      await expect(figure.locator('.message')).toHaveCount(0);
    });

    test('explains a link that it cannot read, and shows its starting state', async ({ page }) => {
      test.slow();
      const found = complaintsOf(page);
      const usual = await shownIn(await openFigure(page, language));
      for (const link of language === 'en' ? MALFORMED : MALFORMED.slice(0, 6)) {
        const figure = await openFigure(page, language, link);
        await expect(figure.locator('.message'), link).toContainText(NOTICE[language]);
        expect(await shownIn(figure), link).toEqual(usual);
      }
      const figure = page.locator('[data-figure="worked-example"]');
      // The link stays for the reader to look at, until the figure is used.
      await page.waitForTimeout(500);
      expect(new URL(page.url()).search).not.toBe('');
      await press(figure, 'step-forward');
      await expect.poll(() => linkIn(page)).toBe('v1;at:dE_total/dw6');
      await figure.locator('.message button').click();
      await expect(figure.locator('.message')).toHaveCount(0);
      expect(found).toEqual([]);
    });

    test('copies the link to the moment', async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      const figure = await openFigure(page, language, 'v1;at:dE_o1/dh1;w3:1');
      await press(figure, 'copy-link');
      await expect(figure.locator('[data-action="copy-link"]')).toHaveText(
        { en: 'Link copied', ko: '링크를 복사했습니다' }[language],
      );
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toBe(
        `${new URL(page.url()).origin}${LESSON[language]}?worked-example=v1;at:dE_o1/dh1;w3:1`,
      );
    });

    for (const detail of ['operation', 'neuron', 'layer']) {
      test(`fits a phone at every step, ${detail} by ${detail}`, async ({ page }) => {
        await page.emulateMedia({ reducedMotion: 'reduce' });
        await page.setViewportSize(PHONE);
        const figure = await openFigure(page, language, `v1;at:start;detail:${detail}`);
        const tooWide = await figure.evaluate(async (root) => {
          const found: string[] = [];
          const next = root.querySelector<HTMLElement>('[data-action="step-forward"]')!;
          const edge = root.getBoundingClientRect().right + 1;
          const step = (): string => root.querySelector<SVGElement>('svg.draw')!.dataset['step']!;
          for (let before = ''; before !== step();) {
            before = step();
            const { scrollWidth } = document.documentElement;
            if (scrollWidth > innerWidth) found.push(`${before}: the page is ${scrollWidth} wide`);
            for (const part of root.querySelectorAll(
              '.formula > *, .lines td, .knobs > *, .acts > *, .say > *',
            ))
              if (part.getBoundingClientRect().right > edge) found.push(`${before}: ${part.textContent}`);
            next.click();
            await new Promise(requestAnimationFrame);
          }
          return found;
        });
        expect(tooWide).toEqual([]);
        expect(await stepOf(figure)).toBe('E_total_new');
      });
    }
  });
}

test('Space plays, and stops again', async ({ page }) => {
  const figure = await openFigure(page, 'en', 'v1;at:start');
  await figure.focus();
  await page.keyboard.press('Space');
  await expect(figure.locator('[data-action="play"]')).toHaveAttribute('aria-label', 'Pause');
  await expect(figure.locator('svg.draw:visible')).toHaveAttribute('data-step', 'h1');
  await page.keyboard.press('Space');
  await expect(figure.locator('[data-action="play"]')).toHaveAttribute('aria-label', 'Play');
  const step = await stepOf(figure);
  await page.waitForTimeout(1200);
  expect(await stepOf(figure)).toBe(step);
});

test('playing stops by itself at the end, and begins anew from there', async ({ page }) => {
  const figure = await openFigure(page, 'en', 'v1;at:E_o2_new');
  await press(figure, 'play');
  await expect(figure.locator('svg.draw:visible')).toHaveAttribute('data-step', 'E_total_new');
  await expect(figure.locator('[data-action="play"]')).toHaveAttribute('aria-label', 'Play');
  await press(figure, 'play');
  await expect(figure.locator('svg.draw:visible')).toHaveAttribute('data-step', 'z1');
});

test('the arrow keys move the figure that is looked at, and leave the page its scrolling', async ({
  page,
}) => {
  const figure = await openFigure(page, 'en', 'v1;at:dE_total/dw5');
  await figure.locator('.work').evaluate((work) => work.scrollIntoView({ block: 'center' }));
  await page.keyboard.press('ArrowRight');
  await expect(figure.locator('svg.draw:visible')).toHaveAttribute('data-step', 'dE_total/dw6');
  await page.keyboard.press('End');
  await page.waitForTimeout(200);
  expect(await stepOf(figure)).toBe('dE_total/dw6');
  await expect.poll(() => page.evaluate(() => scrollY > 1000)).toBe(true);
  await page.keyboard.press('ArrowLeft');
  expect(await stepOf(figure)).toBe('dE_total/dw6');
});

test('the caret of the timeline can be dragged, and set by a click', async ({ page }) => {
  const figure = await openFigure(page, 'en', 'v1;at:start');
  const score = figure.locator('.score svg.desk');
  await score.scrollIntoViewIfNeeded();
  const box = (await score.boundingBox())!;
  const places = await score
    .locator('path.t:not(.ph)')
    .evaluateAll((glyphs) =>
      glyphs.map((glyph) => glyph.getBoundingClientRect()).map((b) => b.x + b.width / 2),
    );
  expect(places).toHaveLength(50);
  const y = box.y + box.height / 2;
  await page.mouse.click(places[13]!, y);
  await expect(figure.locator('.count')).toHaveText('Step 14 of 50');
  await page.mouse.move(places[13]!, y);
  await page.mouse.down();
  await page.mouse.move(places[30]!, y, { steps: 5 });
  await expect(figure.locator('.count')).toHaveText('Step 31 of 50');
  await page.mouse.move(box.x + box.width + 200, y, { steps: 3 });
  await expect(figure.locator('.count')).toHaveText('Step 50 of 50');
  await page.mouse.up();
  await page.mouse.move(places[5]!, y);
  await expect(figure.locator('.count')).toHaveText('Step 50 of 50');
  await page.mouse.click(box.x + 4, y);
  await expect(figure.locator('.count')).toHaveText('Step 0 of 50');
  await expect(figure.locator('.score svg.desk [role="slider"]')).toHaveAttribute('aria-valuenow', '0');
});

test('the plot of errors leads to any update that has been seen', async ({ page }) => {
  const figure = await openFigure(page, 'en', 'v1;at:E_total;update:4');
  await figure.locator('svg.plot.desk').scrollIntoViewIfNeeded();
  const dot = (await figure.locator('svg.plot.desk circle').nth(2).boundingBox())!;
  await page.mouse.click(dot.x + dot.width / 2 + 3, dot.y + 20);
  const error = byHand(afterUpdates(AS_PUBLISHED, 2))['E_total']!;
  await expect(figure.locator('.updates [data-var^="E_total["]')).toHaveText(error.toFixed(8));
  await expect.poll(() => linkIn(page)).toBe('v1;at:E_total;update:2');
  await expect(figure.locator('svg.plot.desk circle')).toHaveCount(5);
});

test('what happens in a step is drawn moving, unless the reader wants no motion', async ({ page }) => {
  const running = () => page.evaluate(() => document.getAnimations().length);
  const figure = await openFigure(page, 'en', 'v1;at:do1/dz3');
  await page.waitForTimeout(1500);
  await press(figure, 'step-forward');
  expect(await running()).toBeGreaterThan(0);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  // What the first step began has come to its end before the second is taken.
  await expect.poll(running).toBe(0);
  await press(figure, 'step-forward');
  expect(await running()).toBe(0);
  expect(await stepOf(figure)).toBe('dE_total/dw6');
});

test('a link and a jump to the end are shown at once, without motion', async ({ page }) => {
  const figure = await openFigure(page, 'en', 'v1;at:dE_total/dw5');
  const flows = () =>
    figure
      .locator('svg.draw:visible')
      .evaluate(
        (drawing) => drawing.getAnimations({ subtree: true }).filter((a) => 'animationName' in a).length,
      );
  expect(await flows()).toBe(0);
  await press(figure, 'to-end');
  expect(await flows()).toBe(0);
});

test('ten thousand updates open within a few seconds', async ({ page }) => {
  const figure = await openFigure(page, 'en', 'v1;at:E_total;update:10000');
  await expect(figure.locator('[data-action="next-update"]')).toBeDisabled();
  const value = await figure.locator('.updates [data-var^="E_total["]').getAttribute('data-value');
  expect(Number(value)).toBeLessThan(1e-6);
});
