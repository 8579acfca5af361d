import type { DocumentGroup, DocumentLine, DocumentsQuery } from '../../engine/index/queries/documents';

/** What the Corpus view shows (语料视图的节点): groups of files, files, and the way to more of them. */
export type CorpusNode =
  | {
      kind: 'group';
      by: DocumentGroup;
      key: string;
      /** What the view was asked for when it made the group. */
      within: DocumentsQuery;
      files: number;
      share: number;
      shown: number;
    }
  | { kind: 'file'; line: DocumentLine }
  | { kind: 'more'; of: (CorpusNode & { kind: 'group' }) | undefined; rest: number };
