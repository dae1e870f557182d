import type { Bilingual } from '#notation/language.ts';

export const TABS = ['graph', 'equations', 'matrices', 'numpy', 'pytorch', 'check'] as const;
export type Tab = (typeof TABS)[number];

interface ViewWords {
  readonly views: string;
  readonly tabs: Readonly<Record<Tab, string>>;
  readonly notLoaded: string;
}

export const VIEW_WORDS: Bilingual<ViewWords> = {
  en: {
    views: 'The same step in another form',
    tabs: {
      graph: 'Graph',
      equations: 'Equations',
      matrices: 'Matrices',
      numpy: 'NumPy',
      pytorch: 'PyTorch',
      check: 'Check a gradient',
    },
    notLoaded: 'This view could not be loaded. Look to your connection, close the view and open it again.',
  },
  ko: {
    views: '같은 단계를 다른 모습으로 보기',
    tabs: {
      graph: '계산 그래프',
      equations: '식',
      matrices: '행렬',
      numpy: 'NumPy',
      pytorch: 'PyTorch',
      check: '기울기 검사',
    },
    notLoaded: '이 화면을 불러오지 못했습니다. 인터넷 연결을 확인하고, 닫았다가 다시 여세요.',
  },
};
