import { describe, expect, it } from 'vitest';
import { DatasetError, datasetMessage, type DatasetProblem } from '#datasets/dataset-error.ts';

const file = 'train-images-idx3-ubyte.gz';
const problems: DatasetProblem[] = [
  { code: 'empty', file },
  { code: 'not-gzip', file, firstBytes: [0x3c, 0x21, 0x0a, 0x6f] },
  { code: 'damaged-gzip', file, bytes: 4711 },
  { code: 'wrong-magic', file, expected: 2051, found: 2049 },
  { code: 'truncated', file, expected: 47040016, found: 1234 },
  { code: 'too-long', file, expected: 60008, found: 60009 },
  { code: 'no-samples', file },
  { code: 'wrong-image-size', file, expected: [28, 28], found: [32, 31] },
  { code: 'label-out-of-range', file, index: 417, label: 10, largest: 9 },
  { code: 'unpaired', file, images: 60000, labelsFile: 't10k-labels-idx1-ubyte.gz', labels: 10000 },
];

/** What of a problem its sentence has to show: every number and every file. */
function facts({ code, ...data }: DatasetProblem): string[] {
  if (code === 'not-gzip') return [file, '3c 21 0a 6f'];
  return Object.values(data).flat().map(String);
}

describe('a problem with a file', () => {
  it.each(problems)('of the kind $code is told in both languages, with its files and numbers', (problem) => {
    const en = datasetMessage(problem, 'en');
    const ko = datasetMessage(problem, 'ko');
    for (const fact of facts(problem)) {
      expect(en).toContain(fact);
      expect(ko).toContain(fact);
    }
    expect(ko).toMatch(/[가-힣].*(습니다|입니다)\. .*세요\.$/);
    expect(en).not.toMatch(/[가-힣]|undefined/);
    expect(en).toMatch(/\.$/);
  });

  it('tells images from labels when the first number of a file is wrong', () => {
    const problem = { code: 'wrong-magic', file, found: 7 } as const;
    expect(datasetMessage({ ...problem, expected: 2051 }, 'en')).toContain('an image file begins with 2051');
    expect(datasetMessage({ ...problem, expected: 2049 }, 'en')).toContain('a label file begins with 2049');
    expect(datasetMessage({ ...problem, expected: 2049 }, 'ko')).toContain('레이블 파일의 첫 수는 2049');
  });

  it('is plain data on its error, so that a worker can post it', () => {
    const error = new DatasetError(problems[3]!);
    expect(structuredClone(error.problem)).toEqual(problems[3]);
    expect(error.message).toBe(datasetMessage(problems[3]!, 'en'));
    expect(error.name).toBe('DatasetError');
  });
});
