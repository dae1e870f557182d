import type { Bilingual } from '#notation/language.ts';

interface DownloadWords {
  readonly script: string;
  readonly notebook: string;
}

export const DOWNLOAD_WORDS: Bilingual<DownloadWords> = {
  en: { script: 'Download for Python (.py)', notebook: 'Download notebook (.ipynb)' },
  ko: { script: '파이썬 파일 받기 (.py)', notebook: '노트북 받기 (.ipynb)' },
};
