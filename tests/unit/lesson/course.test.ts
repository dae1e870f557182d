import { describe, expect, it } from 'vitest';
import {
  course,
  courseOf,
  folderOf,
  lessonBySlug,
  lessons,
  neighbours,
  parseCourse,
} from '#lesson/course.ts';

const one = (fields: string) => `parts:\n  - title: { en: P, ko: 부 }\n    lessons:\n      - ${fields}\n`;
const good =
  'slug: loss\n        minutes: 10\n        exercises: 2\n        title: { en: Loss, ko: 손실 }\n        question: { en: How?, ko: 어떻게? }';

describe('the course file', () => {
  it('holds four parts of five, three, seven and six lessons', () => {
    expect(course('en').map((part) => part.lessons.length)).toEqual([5, 3, 7, 6]);
  });

  it('numbers the lessons through the parts, the same in both languages', () => {
    for (const lang of ['en', 'ko'] as const) {
      expect(lessons(lang).map((lesson) => lesson.number)).toEqual(
        Array.from({ length: 21 }, (_, i) => i + 1),
      );
    }
    expect(lessonBySlug('en', 'worked-example').number).toBe(10);
    expect(lessonBySlug('ko', 'train-mnist').number).toBe(17);
    expect(lessonBySlug('ko', 'train-mnist').part.title).toBe('실제 신경망');
  });

  it('names the neighbours of a lesson, and none before the first and after the last', () => {
    expect(neighbours('en', 'worked-example').previous?.slug).toBe('chain-rule');
    expect(neighbours('en', 'worked-example').next?.slug).toBe('gradient-check');
    expect(neighbours('en', 'what-learning-means')).not.toHaveProperty('previous');
    expect(neighbours('en', 'write-it-yourself')).not.toHaveProperty('next');
  });

  it('gives every lesson a folder that sorts in the order of the course', () => {
    const folders = lessons('en').map(folderOf);
    expect(folders.toSorted()).toEqual(folders);
    expect(folders[9]).toBe('10-worked-example');
  });

  it('refuses a lesson that no part has', () => {
    expect(() => lessonBySlug('en', 'nowhere')).toThrow('nowhere');
  });
});

describe('a wrong course file', () => {
  it('is read when nothing is wrong', () => {
    expect(courseOf(parseCourse(one(good)), 'ko')[0]?.lessons[0]?.title).toBe('손실');
  });

  it('stops the build when a title is missing in one language, and says where', () => {
    expect(() => parseCourse(one(good.replace('{ en: Loss, ko: 손실 }', '{ en: Loss }')))).toThrow(
      /title\.ko/,
    );
  });

  it('stops the build when a field has a name that nobody reads', () => {
    expect(() => parseCourse(one(`${good}\n        minuets: 3`))).toThrow(/minuets/);
  });

  it('stops the build when two lessons have the same slug', () => {
    expect(() => parseCourse(one(`${good}\n      - ${good}`))).toThrow(/loss twice/);
  });
});
