import { isHeadline } from './context';
import { isBodyName } from './documentForms';
import type { LineFeatures } from './features';
import { isRanked, isRanking } from './headlineLists';

/** Names of bodies one under the other (a list of links to departments) are no signatures. */
export function dropListedBodies(features: LineFeatures[]): void {
  let run: LineFeatures[] = [];
  const close = (): void => {
    if (run.length === 0) return;
    if (run.length >= 5) for (const line of run) line.documentForm = false;
    run = [];
  };
  for (const line of features) {
    if (line.size === 0) continue;
    if (isBodyName(line.bare)) run.push(line);
    else close();
  }
  close();
}

/** `相关政策：` over numbered prose, labelled items or sentences heads a part of the article and ends none. */
export function openHeadings(features: readonly LineFeatures[]): void {
  let heading: LineFeatures | undefined;
  for (const line of features) {
    if (line.size === 0) continue;
    if (
      heading &&
      !isHeadline(line) &&
      line.coverage < 0.3 &&
      (line.labelled || (line.numbered && !(isRanking(heading) && isRanked(line))))
    )
      heading.endsNothing();
    heading = line.ends && line.entry?.rule === 'related/heading' ? line : undefined;
  }
}

/** A web address alone on its line, perhaps with the mark that ends a sentence or a clause. */
const ADDRESS = /^(?:https?:\/\/|www\.)[^\s\u4e00-\u9fff()<>'"]{4,200}?([。;,])?$/i;

/** A web address that the line above announces with a colon, or that ends as a clause does, is the article's own. */
export function keepAddresses(features: readonly LineFeatures[]): void {
  let above: LineFeatures | undefined;
  for (const line of features) {
    if (line.size === 0) continue;
    const address = line.han === 0 && line.size <= 210 ? ADDRESS.exec(line.text) : null;
    if (address && (address[1] !== undefined || (above?.last === ':' && above.coverage < 0.5))) line.isForm();
    above = line;
  }
}

/** Key words (关键词) right under an abstract are the paper's own, not the page's. */
export function keepKeywords(features: readonly LineFeatures[]): void {
  let above: LineFeatures | undefined;
  for (const line of features) {
    if (line.size === 0) continue;
    if (above && line.plain.startsWith('关键词') && /^\[?摘\s?要\]?/.test(above.text)) line.isForm();
    above = line;
  }
}

/** A note on when a law was passed is no longer, in lines. */
const NOTE_LINES = 4;

/** 题注 broken over lines: from the bracket that opens it to the one that closes it, each line is a part of it. */
export function joinNotes(features: readonly LineFeatures[]): void {
  for (let from = 0; from < features.length; from++) {
    const first = features[from] as LineFeatures;
    if (first.first !== '(' || first.size > 80 || first.text.includes(')')) continue;
    let text = '';
    for (let to = from; to < features.length && to < from + NOTE_LINES; to++) {
      const line = features[to] as LineFeatures;
      if (line.size === 0 || line.size > 80) break;
      text += line.text;
      if (line.last !== ')') continue;
      if (/通过|批准|公布|发布|施行|修订|修正|印发/.test(text))
        for (let at = from; at <= to; at++) (features[at] as LineFeatures).isForm();
      break;
    }
  }
}
