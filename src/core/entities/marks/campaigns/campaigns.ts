import type { Recognizer } from '../../recognizer';
import { FORMS } from './campaign.rules';
import { CampaignReader } from './reader';

/**
 * Campaigns (专项行动、活动、工程): the name, without its quotation marks and without the generic word after it;
 * names without marks keep the word that makes them one (违法用地专项整治行动).
 */
export const recognizeCampaigns: Recognizer = ({ folded, text }, found) => {
  if (!FORMS.mayMatch(folded)) return [];
  const reader = new CampaignReader(text, found);
  FORMS.read(reader);
  return reader.mentions;
};
