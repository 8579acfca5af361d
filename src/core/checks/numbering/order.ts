import { due } from './gap';
import { slipRule } from './slips';

/** A number is out of its order (倒号): 三、 is followed by 二、. */
export const orderRule = slipRule(
  'order',
  { en: 'A number is out of order', zh: '序号次序颠倒' },
  'warning',
  (slip) => ({
    en: `${slip.section.marker} is out of order; ${due(slip)} is due.`,
    zh: `“${slip.section.marker}”次序不对，此处应为“${due(slip)}”。`,
  }),
);
