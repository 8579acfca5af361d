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
