import assert from 'node:assert/strict';
import { isNoName } from '../../../src/core/entities/tagger/veto';
import { TAGGER_VETOES, type TaggerVeto } from '../../../src/core/entities/tagger/vetoes';
import { scanText } from '../../../src/core/entities/tagger/lesson';
import { readMarks } from './marks';

describe('vetoes on what the tagger sees', () => {
  for (const [type, vetoes] of Object.entries(TAGGER_VETOES))
    for (const veto of vetoes)
      it(veto.id, () => {
        const kind = type as keyof typeof TAGGER_VETOES;
        const { text, barred } = readMarks(veto.example, kind);
        const [{ start, end } = { start: 0, end: 0 }] = barred;
        const span = { type: kind, start, end };
        assert.equal(isNoName(scanText(text), span), true, 'it is no name');
        assert.equal(
          without(veto, () => isNoName(scanText(text), span)),
          false,
          'nothing changes without the veto',
        );
      });
});

/** Runs something with a veto switched off. */
function without<T>(veto: TaggerVeto, run: () => T): T {
  const { when } = veto;
  veto.when = () => false;
  try {
    return run();
  } finally {
    veto.when = when;
  }
}
