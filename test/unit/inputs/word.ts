import { strToU8, zipSync } from 'fflate';

const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A paragraph: its text, and the list it stands in. */
export function paragraph(text: string, list?: { num: number; level?: number }, style?: string): string {
  const numbering = list
    ? `<w:numPr><w:ilvl w:val="${list.level ?? 0}"/><w:numId w:val="${list.num}"/></w:numPr>`
    : '';
  const named = style === undefined ? '' : `<w:pStyle w:val="${style}"/>`;
  return `<w:p><w:pPr>${named}${numbering}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A level of a list. */
export interface ListLevel {
  format: string;
  text: string;
  start?: number;
  suffix?: string;
  legal?: boolean;
  style?: string;
  restart?: number;
}

/** A list of the given levels, and the numbers (`w:num`) that count by it, the second with its own start. */
export function lists(all: readonly (readonly ListLevel[])[], extra = ''): string {
  const abstracts = all.map(
    (levels, id) =>
      `<w:abstractNum w:abstractNumId="${id}">${levels
        .map(
          ({ format, text, start = 1, suffix, legal, style, restart }, level) =>
            `<w:lvl w:ilvl="${level}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${
              style === undefined ? '' : `<w:pStyle w:val="${style}"/>`
            }${restart === undefined ? '' : `<w:lvlRestart w:val="${restart}"/>`}${legal === true ? '<w:isLgl/>' : ''}${suffix === undefined ? '' : `<w:suff w:val="${suffix}"/>`}<w:lvlText w:val="${text}"/></w:lvl>`,
        )
        .join('')}</w:abstractNum>`,
  );
  const nums = all.map(
    (_levels, id) => `<w:num w:numId="${id + 1}"><w:abstractNumId w:val="${id}"/></w:num>`,
  );
  return `<w:numbering ${NAMESPACE}>${abstracts.join('')}${nums.join('')}${extra}</w:numbering>`;
}

/** A Word document of the given body and parts. */
export function word(body: string, parts: Record<string, string> = {}): Uint8Array {
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8('<Types/>'),
    '_rels/.rels': strToU8(
      '<Relationships><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': strToU8(`<w:document ${NAMESPACE}><w:body>${body}</w:body></w:document>`),
  };
  for (const [name, xml] of Object.entries(parts)) files[`word/${name}.xml`] = strToU8(xml);
  return zipSync(files);
}
