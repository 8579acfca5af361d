/** A line of text on a page of a made PDF; from the bottom left corner, in points. */
export interface Placed {
  x: number;
  y: number;
  text: string;
  size?: number;
}

const hex = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex');

const TO_UNICODE = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
${[0, 1]
  .map((half) => {
    const rows = Array.from({ length: 64 }, (_, at) => {
      const page = (at + 32 + half * 64).toString(16).padStart(2, '0');
      return `<${page}00> <${page}FF> <${page}00>`;
    });
    return `64 beginbfrange\n${rows.join('\n')}\nendbfrange`;
  })
  .join('\n')}
2 beginbfrange <0000> <00FF> <0000> <FF00> <FFFF> <FF00> endbfrange
endcmap end end`;

/** A PDF of these pages (A4), written by hand: one font whose codes are Unicode, all signs as wide as high. */
export function pdf(pages: readonly (readonly Placed[])[], more: { pages?: string } = {}): Uint8Array {
  const objects: string[] = [];
  const kids = pages.map((_page, at) => `${6 + at * 2} 0 R`).join(' ');
  objects.push('<</Type/Catalog/Pages 2 0 R>>');
  objects.push(more.pages ?? `<</Type/Pages/Count ${pages.length}/Kids[${kids}]>>`);
  objects.push(
    '<</Type/Font/Subtype/Type0/BaseFont/U/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 5 0 R>>',
  );
  objects.push(
    '<</Type/Font/Subtype/CIDFontType2/BaseFont/U/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000/FontDescriptor<</Type/FontDescriptor/FontName/U/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>>>',
  );
  objects.push(`<</Length ${TO_UNICODE.length}>>\nstream\n${TO_UNICODE}\nendstream`);
  for (const [at, lines] of pages.entries()) {
    const content = lines
      .map(({ x, y, text, size = 12 }) => `BT /F ${size} Tf ${x} ${y} Td <${hex(text)}> Tj ET`)
      .join('\n');
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents ${7 + at * 2} 0 R>>`,
    );
    objects.push(`<</Length ${content.length}>>\nstream\n${content}\nendstream`);
  }
  let file = '%PDF-1.7\n';
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')}`;
  file += `trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

/** Running text set in a column: the first line of each paragraph stands in by two characters. */
export function column(
  paragraphs: readonly string[],
  { x, y, width, size = 12 }: { x: number; y: number; width: number; size?: number },
): Placed[] {
  const lines: Placed[] = [];
  let at = y;
  const most = Math.floor(width / size);
  for (const paragraph of paragraphs) {
    let rest = paragraph;
    for (let first = true; rest !== ''; first = false) {
      const indent = first ? 2 : 0;
      lines.push({ x: x + indent * size, y: at, text: rest.slice(0, most - indent), size });
      rest = rest.slice(most - indent);
      at -= size * 1.6;
    }
  }
  return lines;
}
