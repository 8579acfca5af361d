import { kindSet } from '../entities/lexicon/kinds';
import { theLexicon } from '../entities/lexicon/lexicon';
import type { Claim } from './claim';
import { WEIGHTS } from './data/confidence';
import type { Reading } from './sentences';

/**
 * What speaks for or against a claim, as ids (可信度特征): the rule that read it, how sure the name is and whether it looks like
 * one, and whether its post begins where a word begins. scripts/fit/facts.mjs counts how often facts with these are right on annotated documents.
 */
export function featuresOf(claim: Claim, { text }: Reading): string[] {
  const features = [`rule:${claim.rule.split('/')[0]}`, `rule:${claim.rule}`];
  const { person, post } = claim;
  features.push(
    `name:${person.confidence >= 0.9 ? 'sure' : person.confidence >= 0.75 ? 'likely' : 'doubtful'}`,
  );
  features.push(...shapeOf(text.slice(person.start, person.end), text.charAt(person.end)));
  // 知道创宇|副总裁: an unread name of a body may stand before the post.
  if (
    claim.employed !== true &&
    /[\u4e00-\u9fffA-Za-z0-9]/.test(text.charAt(claim.postStart - 1)) &&
    !LEADS.test(text.slice(Math.max(0, claim.postStart - 3), claim.postStart))
  )
    features.push('post:cut');
  if (claim.postStart !== post.start) features.push('post:widened');
  if (post.confidence < 0.75) features.push('post:doubtful');
  if (post.end - post.start <= 2) features.push('post:short');
  if (/[·•]/.test(person.text)) features.push('name:dotted');
  return features;
}

/** What a name looks like that may be none (存疑的人名): a word, a place, a single character, no surname, half a word at its end. */
function shapeOf(name: string, next: string): string[] {
  if (name.length > 4 || /[^\u4e00-\u9fff]/.test(name)) return [];
  const { trie, starters } = theLexicon();
  const shape: string[] = [];
  const { kind } = trie.find(name);
  if (WORDS.has(kind)) shape.push('name:word');
  if (PLACES.has(kind)) shape.push('name:place');
  if (name.length === 1) shape.push('name:single');
  else if (starters[name.charCodeAt(0)] === 0) shape.push('name:no-surname');
  // 蒋敏同|时, 李强监|誓.
  else if (name.length > 2 && SEAMS.has(trie.find(name.slice(-1) + next).kind)) shape.push('name:seam');
  return shape;
}
const WORDS = kindSet('noun verb verbalNoun adjective function time locative number');
const PLACES = kindSet('place division divisionShort country knownPlace township');
const SEAMS = kindSet('verb verbalNoun function time');

/** Words that end where a post begins. */
const LEADS =
  /(?:任|为|的|由|原|现|时|是|兼|和|及|与|请|对|向|在|以|了|经|即|被|让|把|说|给|同|其|前|当|作|日|讯|电|选|推荐|辞去|免去|罢免|撤销|任命|选举|推举|代理|署理|履行)$/;

/**
 * How sure a claim is: the share of such facts that was right on annotated documents (a logistic fit of the features,
 * never set by hand). From 0 to 1, two digits.
 */
export function confidenceOf(claim: Claim, reading: Reading): number {
  let sum = WEIGHTS.bias;
  for (const feature of featuresOf(claim, reading)) sum += WEIGHTS.features[feature] ?? 0;
  return Math.round(100 / (1 + Math.exp(-sum))) / 100;
}
