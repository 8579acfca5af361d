import { due } from './gap';
import { slipRule } from './slips';

/** A number stands twice in its list (重号). */
export const duplicateRule = slipRule(
  'duplicate',
  { en: 'A number stands twice', zh: '序号重复' },
  'warning',
  (slip) => ({
    en: `${slip.section.marker} stands twice in this list; ${due(slip)} is due.`,
    zh: `“${slip.section.marker}”在同一序列中重复，此处应为“${due(slip)}”。`,
  }),
);
