/** What is wrong with a file of a dataset: the file, the cause and its numbers; plain data, so that a worker can post it. */
export type DatasetProblem =
  | { readonly code: 'empty'; readonly file: string }
  | { readonly code: 'not-gzip'; readonly file: string; readonly firstBytes: readonly number[] }
  | { readonly code: 'damaged-gzip'; readonly file: string; readonly bytes: number }
  | { readonly code: 'wrong-magic'; readonly file: string; readonly expected: number; readonly found: number }
  | { readonly code: 'truncated'; readonly file: string; readonly expected: number; readonly found: number }
  | { readonly code: 'too-long'; readonly file: string; readonly expected: number; readonly found: number }
  | { readonly code: 'no-samples'; readonly file: string }
  | {
      readonly code: 'wrong-image-size';
      readonly file: string;
      readonly expected: readonly [number, number];
      readonly found: readonly [number, number];
    }
  | {
      readonly code: 'label-out-of-range';
      readonly file: string;
      readonly index: number;
      readonly label: number;
      readonly largest: number;
    }
  | {
      readonly code: 'unpaired';
      readonly file: string;
      readonly images: number;
      readonly labelsFile: string;
      readonly labels: number;
    };

export type Language = 'en' | 'ko';

type Messages = {
  readonly [Code in DatasetProblem['code']]: Readonly<
    Record<Language, (problem: Extract<DatasetProblem, { code: Code }>) => string>
  >;
};

const hex = (bytes: readonly number[]): string =>
  bytes.map((byte) => byte.toString(16).padStart(2, '0')).join(' ');

/** Every problem as a sentence that names the file and the cause, in both languages. */
const MESSAGES: Messages = {
  empty: {
    en: ({ file }) => `${file} is empty. Get the file again.`,
    ko: ({ file }) => `${file}: 파일이 비어 있습니다. 파일을 다시 받으세요.`,
  },
  'not-gzip': {
    en: ({ file, firstBytes }) =>
      `${file} is neither gzip nor IDX: it begins with the bytes ${hex(firstBytes)}, where gzip begins with 1f 8b and IDX with 00 00. Get the file again.`,
    ko: ({ file, firstBytes }) =>
      `${file}: gzip도 IDX도 아닙니다. gzip은 1f 8b, IDX는 00 00으로 시작하는데 이 파일의 첫 바이트는 ${hex(firstBytes)}입니다. 파일을 다시 받으세요.`,
  },
  'damaged-gzip': {
    en: ({ file, bytes }) =>
      `${file} cannot be unpacked: its ${bytes} bytes are cut off or damaged. Get the file again.`,
    ko: ({ file, bytes }) =>
      `${file}: 압축을 풀 수 없습니다. ${bytes}바이트짜리 파일이 잘렸거나 손상되었습니다. 파일을 다시 받으세요.`,
  },
  'wrong-magic': {
    en: ({ file, expected, found }) =>
      `${file} begins with the number ${found}, but ${kind(expected, 'en')} begins with ${expected}. Check that the right file has this name.`,
    ko: ({ file, expected, found }) =>
      `${file}: ${kind(expected, 'ko')} 파일의 첫 수는 ${expected}인데 이 파일의 첫 수는 ${found}입니다. 이름에 맞는 파일인지 확인하세요.`,
  },
  truncated: {
    en: ({ file, expected, found }) =>
      `${file} is cut off: it should have ${expected} bytes by its header and has ${found}. Get the file again.`,
    ko: ({ file, expected, found }) =>
      `${file}: 파일이 잘렸습니다. 헤더대로라면 ${expected}바이트여야 하는데 ${found}바이트뿐입니다. 파일을 다시 받으세요.`,
  },
  'too-long': {
    en: ({ file, expected, found }) =>
      `${file} does not fit its header: that announces ${expected} bytes, and there are ${found}. Get the file again.`,
    ko: ({ file, expected, found }) =>
      `${file}: 헤더와 크기가 다릅니다. 헤더대로라면 ${expected}바이트여야 하는데 ${found}바이트가 들어 있습니다. 파일을 다시 받으세요.`,
  },
  'no-samples': {
    en: ({ file }) => `${file} has a header that announces no samples at all. Get the file again.`,
    ko: ({ file }) => `${file}: 헤더에 적힌 샘플 수가 0입니다. 파일을 다시 받으세요.`,
  },
  'wrong-image-size': {
    en: ({ file, expected, found }) =>
      `${file} holds images of ${found.join('×')} pixels; this network reads ${expected.join('×')}. Choose another file.`,
    ko: ({ file, expected, found }) =>
      `${file}: 이미지 크기가 ${found.join('×')}픽셀입니다. 이 신경망은 ${expected.join('×')}픽셀을 읽습니다. 다른 파일을 고르세요.`,
  },
  'label-out-of-range': {
    en: ({ file, index, label, largest }) =>
      `${file} gives sample ${index} the label ${label}; labels go from 0 to ${largest}. Get the file again.`,
    ko: ({ file, index, label, largest }) =>
      `${file}: ${index}번 샘플의 레이블이 ${label}입니다. 레이블은 0부터 ${largest}까지입니다. 파일을 다시 받으세요.`,
  },
  unpaired: {
    en: ({ file, images, labelsFile, labels }) =>
      `${file} has ${images} images but ${labelsFile} has ${labels} labels, so they do not belong together. Choose the two files of one set.`,
    ko: ({ file, images, labelsFile, labels }) =>
      `${file}: 이미지가 ${images}장인데 ${labelsFile}에는 레이블이 ${labels}개라서 짝이 맞지 않습니다. 한 세트의 두 파일을 고르세요.`,
  },
};

function kind(magic: number, language: Language): string {
  const images = magic === 2051;
  if (language === 'en') return images ? 'an image file' : 'a label file';
  return images ? '이미지' : '레이블';
}

/** The sentence for a problem that a reader sees. */
export function datasetMessage(problem: DatasetProblem, language: Language): string {
  // The table's type pairs every code with its problem; the index by a union code loses that.
  const write = MESSAGES[problem.code][language] as (problem: DatasetProblem) => string;
  return write(problem);
}

/** A file of a dataset that cannot be used. Nothing of it has been loaded. */
export class DatasetError extends Error {
  readonly problem: DatasetProblem;

  constructor(problem: DatasetProblem) {
    super(datasetMessage(problem, 'en'));
    this.name = 'DatasetError';
    this.problem = problem;
  }
}
