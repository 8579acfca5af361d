import {
  AlignmentType,
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  TextRun,
  type IParagraphOptions,
} from 'docx';
import { blocksOf, type Outline } from '../../core/export/outline';

const HEADINGS = [
  HeadingLevel.TITLE,
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
];

/** Half-points: 三号 is 16 pt, 二号 22 pt (GB/T 9704-2012 5.2.2, 7.3.1). */
const SIZE = { body: 32, title: 44 };
/** 28 pt between lines, two characters of indent: 22 lines of 28 characters a page. In twentieths of a point. */
const LINE = 560;
const INDENT = 640;

const font = (eastAsia: string) => ({ ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia });

/**
 * A Word document (DOCX) with the outline's headings in Word's own heading styles, so that its navigation pane and its
 * table of contents know them, and the paragraphs below. Type as GB/T 9704-2012 has it: 黑体, 楷体, 仿宋; fonts are
 * named, not embedded.
 */
export async function outlineDocx(outline: Outline): Promise<Uint8Array> {
  const heading = (eastAsia: string, bold = false) => ({
    run: { font: font(eastAsia), size: SIZE.body, bold, color: '000000' },
    paragraph: { spacing: { line: LINE, before: 0, after: 0 }, indent: { firstLine: INDENT } },
  });
  const document = new Document({
    title: outline.title,
    creator: 'GovText',
    styles: {
      default: {
        document: { run: { font: font('仿宋'), size: SIZE.body } },
        title: {
          run: { font: font('宋体'), size: SIZE.title, bold: true, color: '000000' },
          paragraph: { alignment: AlignmentType.CENTER, spacing: { line: 720, after: 560 } },
        },
        heading1: heading('黑体'),
        heading2: heading('楷体'),
        heading3: heading('仿宋', true),
        heading4: heading('仿宋'),
        heading5: heading('仿宋'),
        heading6: heading('仿宋'),
      },
    },
    sections: [{ children: blocksOf(outline).map(paragraphOf) }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function paragraphOf({ level, text }: { level: number; text: string }): Paragraph {
  const options: IParagraphOptions =
    level === 0
      ? { spacing: { line: LINE }, indent: { firstLine: INDENT } }
      : { heading: HEADINGS[Math.min(level, HEADINGS.length) - 1] ?? HeadingLevel.HEADING_6 };
  return new Paragraph({ ...options, children: [new TextRun(text)] });
}
