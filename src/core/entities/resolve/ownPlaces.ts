import type { Entity } from '../../record';
import { foldForRules } from '../lexicon/simplify';
import { divisionPath } from '../lexicon/divisions';
import type { LevelLetter } from './divisionNames';
import { findWords, insertFree } from './insert';
import { Owners } from './owners';
import { OwnScript } from './script';
import type { ResolveStep } from './step';

/** 我县, 本市: the issuer's own; 该县: the one named last. */
const WORDS = ['省', '市', '县', '区', '州', '旗', '镇', '乡'].flatMap((level) => [
  `我${level}`,
  `本${level}`,
  `该${level}`,
]);
const TRADITIONAL = ['縣', '區', '州', '鄉', '鎮'].flatMap((level) => [
  `我${level}`,
  `本${level}`,
  `該${level}`,
]);
/** How far above 该县 its county is named. */
const REACH = 300;

/**
 * Places by reference (地名指代): 我县 and 本市 are the document's own, 该县 the one of that level that was named last, close by.
 * What the text leaves open is no mention.
 */
export const resolveOwnPlaces: ResolveStep = (document, resolved) => {
  const words = findWords(document.lines, document.structure, [
    ...WORDS,
    ...TRADITIONAL,
    '該省',
    '該市',
    '該旗',
  ]);
  if (words.length === 0) return resolved;
  const folded = foldForRules(document.text);
  const owners = new Owners(document, resolved.entities);
  const script = new OwnScript(document.text, folded);
  const added: Entity[] = [];
  const last = new Map<string, Entity>();
  let next = 0;
  for (const { word, start } of words) {
    for (
      let entity = resolved.entities[next];
      entity && entity.end <= start;
      entity = resolved.entities[++next]
    )
      if (entity.type === 'place') last.set(foldForRules(entity.canonical).slice(-1), entity);
    const simple = folded.slice(start, start + word.length);
    const level = simple.charAt(1) as LevelLetter;
    // 本区别, 我省去: the letter belongs to another word.
    if (/^(?:区[别分]|省[去得略却]|市[面]|乡[音愁])/.test(folded.slice(start + 1, start + 3))) continue;
    let name: string | undefined;
    let code: string | undefined;
    if (simple.startsWith('该')) {
      const near = last.get(level);
      if (near && start - near.end <= REACH) {
        name = near.canonical;
        code = near.code;
      }
    } else {
      const owner = owners.at(level, start);
      name = owner ? script.restore(owner.name) : undefined;
      code = owner?.code;
    }
    if (name === undefined) continue;
    const place: Entity = {
      type: 'place',
      start,
      end: start + word.length,
      text: document.text.slice(start, start + word.length),
      canonical: name,
      confidence: 0.7,
      generic: true,
      evidence: [{ id: 'place/anaphora', values: [name] }],
    };
    if (code !== undefined) {
      place.code = code;
      place.path = divisionPath(code);
    }
    added.push(place);
  }
  return { ...resolved, entities: insertFree(resolved.entities, added) };
};
