import { describe, expect, it } from 'vitest';
import { notebookDefaults } from '#learning/notebook-settings.ts';
import { keptText } from '#islands/training/kept-text.ts';

const shown = notebookDefaults('mse');

describe('what is asked about a run that was kept', () => {
  it('says after which epoch, and offers to go on', () => {
    const { title, accept } = keptText({ settings: shown, epochs: 12 }, shown, 'en');
    expect(title).toBe('A run with these settings was kept after epoch 12.');
    expect(accept).toBe('Go on');
  });

  it('names the settings that are not those of the figure, and no others', () => {
    const kept = {
      settings: { ...shown, learningRate: 0.5, seed: 7, precision: 'float32' as const },
      epochs: 2,
    };
    expect(keptText(kept, shown, 'en').title).toContain('(Learning rate 0.5, Seed 7, 32 bits)');
    expect(keptText(kept, shown, 'ko').title).toContain('(학습률 0.5, 시드 7, 32비트)');
  });

  it('offers to show a run that has reached its last epoch', () => {
    const kept = { settings: { ...shown, epochs: 3 }, epochs: 3 };
    expect(keptText(kept, { ...shown, epochs: 3 }, 'en')).toMatchObject({
      question: 'It is finished. Show it?',
      accept: 'Show it',
    });
  });
});
