/** What a spreadsheet takes for the beginning of a formula, also in full width and behind what it does not show. */
const FORMULA = /^[\s\p{Cc}\p{Cf}\p{Z}\u115f\u1160\u3164\uffa0]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r]/u;

/** A text that no spreadsheet takes for a formula: such a one gets an apostrophe before it. */
export function plainCell(value: string): string {
  return FORMULA.test(value) ? `'${value}` : value;
}

/** A cell of a CSV table (RFC 4180), in quotes where it must be; numbers of our own stay numbers. */
export function csvCell(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const safe = plainCell(String(value));
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** A cell of a table whose cells are set apart by tabs and rows by line feeds: neither may stand in it. */
export function tsvCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  return plainCell(value.replace(/[\t\r\n\v\f\u0085\u2028\u2029]+/g, ' '));
}
