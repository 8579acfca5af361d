import { isOn, readXml } from './xml';

interface Style {
  basedOn?: string;
  num?: string;
  level?: number;
  hidden?: boolean;
}

/** What the paragraph and character styles of a Word document (样式) say that bears on its text. */
export class Styles {
  private readonly styles = new Map<string, Style>();
  /** The style of paragraphs that name none. */
  normal: string | undefined;

  constructor(xml: string) {
    let style: Style | undefined;
    let inRun = false;
    readXml(xml, {
      open: (name, attributes) => {
        const value = attributes['w:val'] ?? '';
        if (name === 'w:style') {
          style = {};
          const id = attributes['w:styleId'] ?? '';
          this.styles.set(id, style);
          if (attributes['w:type'] === 'paragraph' && /^(?:1|true|on)$/u.test(attributes['w:default'] ?? ''))
            this.normal = id;
        } else if (!style) return;
        else if (name === 'w:basedOn') style.basedOn = value;
        else if (name === 'w:numId') style.num = value;
        else if (name === 'w:ilvl') style.level = Number(value) || 0;
        else if (name === 'w:rPr') inRun = true;
        else if (name === 'w:vanish' && inRun) style.hidden = isOn(attributes);
      },
      close: (name) => {
        if (name === 'w:style') style = undefined;
        else if (name === 'w:rPr') inRun = false;
      },
    });
  }

  /** The list a style puts its paragraphs in, by itself or by the style it is based on. */
  listOf(id: string): { num: string; level?: number; style: string } | undefined {
    for (const [name, style] of this.chain(id)) {
      if (style.num !== undefined)
        return { num: style.num, style: name, ...(style.level !== undefined && { level: style.level }) };
    }
    return undefined;
  }

  /** Whether text in this style is hidden. */
  isHidden(id: string): boolean {
    for (const [, style] of this.chain(id)) if (style.hidden !== undefined) return style.hidden;
    return false;
  }

  /** The style and those it is based on; ends also where they go in a circle. */
  private *chain(id: string): Generator<[string, Style]> {
    let name: string | undefined = id;
    for (let steps = 0; name !== undefined && steps < 32; steps++) {
      const style: Style | undefined = this.styles.get(name);
      if (!style) return;
      yield [name, style];
      name = style.basedOn;
    }
  }
}
