import { expect, type Locator, type Page } from '@playwright/test';

export const LANGUAGES = ['en', 'ko'] as const;
export type Language = (typeof LANGUAGES)[number];
export const LESSON = { en: '/lessons/worked-example/', ko: '/ko/lessons/worked-example/' } as const;
export const PHONE = { width: 390, height: 844 };

/** What a figure says of itself: the names, full doubles and texts of all its numbers, in the order of the page. */
export interface Shown {
  readonly id: string;
  readonly value: number;
  readonly text: string;
  readonly inTable: boolean;
}

/** Opens lesson 10 with the figure in the state that `link` names (`v1;at:…`), and waits until it can be operated. */
export async function openFigure(page: Page, language: Language, link = '', more = ''): Promise<Locator> {
  const query = [more, link && `worked-example=${link}`].filter(Boolean).join('&');
  await page.goto(LESSON[language] + (query ? `?${query}` : ''));
  const figure = page.locator('[data-figure="worked-example"]');
  await figure.scrollIntoViewIfNeeded();
  await expect(figure).toHaveAttribute('data-ready', '');
  return figure;
}

/** The name of the step that the figure is at. */
export const stepOf = (figure: Locator): Promise<string | null> =>
  figure.locator('svg.draw:visible').getAttribute('data-step');

export const press = (figure: Locator, action: string): Promise<void> =>
  figure.locator(`[data-action="${action}"]`).click();

/** The field of a given number that can be seen; the learning rate stands outside the drawing. */
export const fieldOf = (figure: Locator, name: string): Locator =>
  figure.locator(`input[data-var="${name}"]:visible`);

export async function type(figure: Locator, name: string, text: string): Promise<void> {
  await fieldOf(figure, name).fill(text);
  await fieldOf(figure, name).press('Enter');
}

/** Every number in the figure that has been computed, fields not counted. */
export const shownIn = (figure: Locator): Promise<Shown[]> =>
  figure.evaluate((root) =>
    [...root.querySelectorAll<HTMLElement | SVGElement>('[data-var][data-value]:not(input)')].map(
      (element) => ({
        id: element.dataset['var']!,
        value: Number(element.dataset['value']),
        text: element.textContent.replaceAll('−', '-').trim(),
        inTable: element.closest('table') !== null,
      }),
    ),
  );

/** The numbers of the figure by name. Fails if one name stands for two numbers. */
export async function numbersIn(figure: Locator): Promise<Map<string, number>> {
  const numbers = new Map<string, number>();
  for (const { id, value } of await shownIn(figure)) {
    if (numbers.has(id)) expect(value, `${id} has two values`).toBe(numbers.get(id));
    numbers.set(id, value);
  }
  return numbers;
}

/** Collects the exceptions and the complaints of a page. */
export function complaintsOf(page: Page): string[] {
  const found: string[] = [];
  page.on('pageerror', (error) => found.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') found.push(message.text());
  });
  return found;
}

/** The part of the address that the figure has written, after it has rested. */
export const linkIn = (page: Page): string =>
  decodeURIComponent(/[?&]worked-example=([^&]*)/.exec(new URL(page.url()).search)?.[1] ?? '');
