import type { Scan } from '../grammar/scan';

const TEAM = /^(?:(?:乡村振兴|精准扶贫|扶贫|帮扶|党建)?(?:工作队|工作组|工作站|帮扶队))/;

/** The end of a team that a body keeps in a village (驻东坪村工作队), from 驻 on; 0 where there is none. */
export function villageTeam({ text, places }: Scan, at: number): number {
  let end = at + 1;
  for (let next = places.endOf(end); next > end; next = places.endOf(end)) end = next;
  const team = end > at + 1 ? TEAM.exec(text.slice(end, end + 8)) : null;
  return team ? end + team[0].length : 0;
}
