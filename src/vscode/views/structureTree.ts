import type * as vscode from 'vscode';
import type {
  DocumentPart,
  Finding,
  PageMetadata,
  Residue,
  Section,
  Span,
  StructureRecord,
} from '../../core/record';
import { FIELD_WORDS } from '../partNames';
import { firstAtOrAfter, startingIn } from '../sorted';

interface NodeBase {
  readonly tree: StructureTree;
  readonly parent: StructureNode | undefined;
  /** Stays the same over edits that leave the order alone, so that what is open stays open. */
  readonly id: string;
}
/** What the Structure view shows (结构视图的节点). */
export type StructureNode = NodeBase &
  (
    | { readonly kind: 'head' }
    | {
        readonly kind: 'field';
        readonly field: keyof typeof FIELD_WORDS | { label: string };
        readonly at: Span;
        readonly text: string;
      }
    | { readonly kind: 'part'; readonly part: DocumentPart }
    | { readonly kind: 'section'; readonly section: Section; readonly findings: readonly Finding[] }
    /** Many sections beside each other, shown in stretches: from the first to before the last index. */
    | {
        readonly kind: 'range';
        readonly sections: readonly Section[];
        readonly from: number;
        readonly to: number;
      }
    | { readonly kind: 'finding'; readonly finding: Finding }
    | { readonly kind: 'residue'; readonly runs: readonly Residue[] }
    | { readonly kind: 'run'; readonly run: Residue }
  );

/** More sections than this beside each other are shown in stretches: VS Code asks for all lines of a list in one go. */
const MANY = 300;
/** How many sections, or stretches, a stretch holds. */
const STRETCH = 100;

/** The tree of one record, its nodes made when they are asked for: a law of 29,000 headings costs what is open. */
export class StructureTree {
  private readonly children = new Map<StructureNode | undefined, StructureNode[]>();

  constructor(
    readonly document: vscode.TextDocument,
    readonly record: StructureRecord,
  ) {}

  /** The nodes below `parent`, or at the top. Empty for a dead page: the view then says why. */
  childrenOf(parent: StructureNode | undefined): StructureNode[] {
    let nodes = this.children.get(parent);
    if (!nodes) {
      nodes = parent ? this.below(parent) : this.top();
      this.children.set(parent, nodes);
    }
    return nodes;
  }

  /** The innermost section at an offset, its parents made along the way. */
  sectionAt(offset: number): StructureNode | undefined {
    let found: StructureNode | undefined;
    let sections: readonly Section[] = this.record.sections;
    for (;;) {
      const index = lastStartingBefore(sections, offset);
      const section = sections[index];
      if (!section || offset > section.end) return found;
      for (let parent = found; ;) {
        const nodes: StructureNode[] = this.childrenOf(parent);
        const node: StructureNode | undefined = nodes.find((each) =>
          each.kind === 'range'
            ? each.sections === sections && each.from <= index && index < each.to
            : each.kind === 'section' && each.section === section,
        );
        if (!node) return found;
        parent = node;
        if (node.kind !== 'section') continue;
        found = node;
        break;
      }
      sections = section.children;
    }
  }

  private top(): StructureNode[] {
    const { record } = this;
    if (record.kind === 'dead-page') return [];
    const nodes: StructureNode[] = [];
    const head: StructureNode = { tree: this, parent: undefined, id: 'head', kind: 'head' };
    if (this.childrenOf(head).length > 0) nodes.push(head);
    nodes.push(...this.sections(record.sections, undefined, ''));
    for (const finding of this.findingsIn(0, Infinity, record.sections))
      nodes.push(this.findingNode(finding, undefined));
    if (record.residue.length > 0)
      nodes.push({ tree: this, parent: undefined, id: 'residue', kind: 'residue', runs: record.residue });
    return nodes;
  }

  private below(parent: StructureNode): StructureNode[] {
    switch (parent.kind) {
      case 'head':
        return this.fields(parent);
      case 'section': {
        const { section } = parent;
        const own = this.findingsIn(section.start, section.end, section.children);
        return [
          ...own.map((finding) => this.findingNode(finding, parent)),
          ...this.sections(section.children, parent, `${parent.id}/`),
        ];
      }
      case 'range':
        return this.sections(parent.sections, parent, `${parent.id}/`, parent.from, parent.to);
      case 'residue':
        return parent.runs.map((run, index) => ({
          tree: this,
          parent,
          id: `residue/${index}`,
          kind: 'run',
          run,
        }));
      default:
        return [];
    }
  }

  private sections(
    sections: readonly Section[],
    parent: StructureNode | undefined,
    prefix: string,
    from = 0,
    to = sections.length,
  ): StructureNode[] {
    const nodes: StructureNode[] = [];
    if (to - from > MANY) {
      let size = STRETCH;
      while ((to - from) / size > MANY) size *= STRETCH;
      for (let at = from; at < to; at += size)
        nodes.push({
          tree: this,
          parent,
          id: `${prefix}#${at}`,
          kind: 'range',
          sections,
          from: at,
          to: Math.min(at + size, to),
        });
      return nodes;
    }
    for (let index = from; index < to; index++) {
      const section = sections[index] as Section;
      nodes.push({
        tree: this,
        parent,
        id: `${prefix}${section.scheme}${index}`,
        kind: 'section',
        section,
        findings: this.within(section.start, section.end),
      });
    }
    return nodes;
  }

  private fields(parent: StructureNode): StructureNode[] {
    const nodes: StructureNode[] = [];
    const { metadata, parts } = this.record;
    const add = (field: keyof typeof FIELD_WORDS | { label: string }, at: Span & { text: string }): void => {
      nodes.push({ tree: this, parent, id: `head/${nodes.length}`, kind: 'field', field, at, text: at.text });
    };
    for (const field of Object.keys(FIELD_WORDS) as (keyof typeof FIELD_WORDS)[]) {
      const value: PageMetadata[typeof field] = metadata[field];
      if (!value) continue;
      if (!Array.isArray(value)) add(field, value);
      else if (field === 'breadcrumb') add(field, joined(value));
      else for (const each of value) add(field, each);
    }
    for (const { label, value } of metadata.fields ?? []) add({ label }, value);
    const told = new Set<DocumentPart['part']>([
      'body',
      'title',
      'subtitle',
      'recipients',
      'document-number',
      'attachment',
    ]);
    for (const part of parts)
      if (!told.has(part.part))
        nodes.push({ tree: this, parent, id: `head/${nodes.length}`, kind: 'part', part });
    return nodes;
  }

  private findingNode(finding: Finding, parent: StructureNode | undefined): StructureNode {
    const id = `${parent?.id ?? ''}!${finding.rule}@${finding.start}`;
    return { tree: this, parent, id, kind: 'finding', finding };
  }

  /** Findings that start in a stretch, but for residue, which has its own node. */
  private within(start: number, end: number): readonly Finding[] {
    return [...startingIn(this.record.findings, start, end)].filter(
      ({ rule }) => !rule.startsWith('boilerplate/'),
    );
  }

  /** Findings that start in a stretch and in none of its children. */
  private findingsIn(start: number, end: number, children: readonly Section[]): Finding[] {
    return this.within(start, end).filter(({ start: at }) => {
      const child = children[lastStartingBefore(children, at)];
      return !child || at >= child.end;
    });
  }
}

function joined(values: readonly (Span & { text: string })[]): Span & { text: string } {
  return {
    start: values[0]?.start ?? 0,
    end: values[values.length - 1]?.end ?? 0,
    text: values.map(({ text }) => text).join(' > '),
  };
}

/** Index of the last of sorted spans that starts at or before `offset`; -1 where none does. */
function lastStartingBefore(spans: readonly Span[], offset: number): number {
  return firstAtOrAfter(spans, offset + 1) - 1;
}
