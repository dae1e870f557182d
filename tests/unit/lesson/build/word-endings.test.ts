import { describe, expect, it } from 'vitest';
import { withWordEndings, withoutWordEndings } from '#lesson/build/word-endings.ts';

/** The parts of the words as Pagefind indexes them: split at ASCII punctuation, tags taken away. */
const parts = (html: string) => html.replace(/<[^>]*>/g, '').split(/[\s!-/:-@[-`{-~]+/);
const words = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .trim()
    .split(/\s+/);

describe('Korean words in the search index', () => {
  it('can be found by every later part of two syllables or more', () => {
    const indexed = parts(withWordEndings('<p>오차역전파법은 순전파의 반대입니다.</p>'));
    for (const wanted of ['오차역전파법은', '역전파법은', '전파법은', '순전파의', '전파의']) {
      expect(indexed).toContain(wanted);
    }
    expect(indexed).not.toContain('의');
  });

  it('stand at the same places as the words of the page', () => {
    const page = '<p>그래서 <em>오차역전파법</em>은 역전파(backpropagation)를 씁니다.</p>';
    const indexed = words(withWordEndings(page));
    expect(indexed.map(withoutWordEndings)).toEqual(words(page));
  });

  it('are shown in results without what the index added', () => {
    const page = '<p class="a > b">가중치마다 <em>오차역전파법</em>은 다릅니다.</p>';
    expect(withoutWordEndings(withWordEndings(page))).toBe(page);
  });

  it('are left alone in tags, scripts and styles', () => {
    const page =
      '<p title="역전파를 > 봅니다" data-x=\'순전파를\'>둘</p><script>const 역전파를 = 1 < 2;</script><!-- 역전파를 -->';
    expect(withWordEndings(page)).toBe(page);
  });

  it('are refused where a page holds the marks themselves', () => {
    expect(() => withWordEndings('<p>가중치|~</p>')).toThrow('|~');
  });
});
