import type { Page } from './page';

export interface AnalyzeJob {
  entities: boolean;
  pretty: boolean;
  withText: boolean;
}

/** The record as JSON, finished where it was made: the program that asked need not read and write it once more. */
export function analyzeJob(page: Page, { entities, pretty, withText }: AnalyzeJob): string {
  const record = entities ? page.record() : { ...page.structure(), entities: [], relations: [], facts: [] };
  const { url, text } = page;
  const whole = { ...record, ...(url !== undefined && { url }), ...(withText && { text }) };
  return JSON.stringify(whole, null, pretty ? 2 : undefined);
}
