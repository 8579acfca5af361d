import type { Evidence } from '../record';
import { EVIDENCE_WORDS } from '../knowledge/evidenceWords';
import type { Words } from '../words';

/** The evidence in the words of both languages; an unknown id stands for itself. */
export function explainEntity(evidence: Evidence): Words {
  const bare = evidence.values === undefined ? EVIDENCE_WORDS[`${evidence.id}/bare`] : undefined;
  const words = bare ?? EVIDENCE_WORDS[evidence.id] ?? { en: evidence.id, zh: evidence.id };
  const fill = (template: string): string =>
    template.replace(/\{(\d)\}/g, (_all, index: string) => String(evidence.values?.[Number(index)] ?? ''));
  return { en: fill(words.en), zh: fill(words.zh) };
}
