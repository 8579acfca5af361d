/**
 * The analysis record: one analysis of one text, as plain JSON. Every feature, export and scorer reads this form.
 * All offsets are UTF-16 code units in the text as given; `start` is inclusive, `end` exclusive; lines are 0-based.
 */

/** A stretch of the text. */
export interface Span {
  start: number;
  end: number;
}

/** A stretch of the text together with what stands there. */
export interface TextSpan extends Span {
  text: string;
}

export type Locale = 'en' | 'zh-cn';

/** What kind of document the text is (文种大类). */
export type DocumentKind = 'article' | 'official-document' | 'statute' | 'report' | 'dead-page' | 'other';

export type LineRole = 'title' | 'body' | 'metadata' | 'boilerplate' | 'blank';

/** What a line of residue or metadata is; the catalogue is docs/boilerplate.md. */
export type ResidueCategory =
  | 'error-page'
  | 'breadcrumb'
  | 'navigation'
  | 'meta-line'
  | 'info-block'
  | 'toolbar'
  | 'share'
  | 'credits'
  | 'related'
  | 'comment'
  | 'paging'
  | 'e-paper'
  | 'copyright'
  | 'footer'
  | 'dialog'
  | 'code'
  | 'encoding'
  | 'advertisement'
  | 'other';

/** One piece of evidence behind a verdict: an id that `explain` (roles/explain.ts) puts into words, and its figures. */
export interface Evidence {
  id: string;
  values?: (string | number)[];
}

/** The verdict on one line. */
export interface LineVerdict {
  role: LineRole;
  /** For boilerplate and metadata. */
  category?: ResidueCategory;
  /** The rule that decided, `category/name`. */
  rule?: string;
  /** 0..1 */
  confidence: number;
  /** Why, for the hover. */
  evidence?: Evidence[];
}

/**
 * A stretch of the text that is not the article: a run of whole lines of one category, or a part of a line (an error
 * wrapper in the middle of a paragraph). What the Problems panel shows and what Remove Boilerplate removes.
 */
export interface Residue extends Span {
  category: ResidueCategory;
  rule: string;
  confidence: number;
  /** First and last line touched, inclusive. */
  firstLine: number;
  lastLine: number;
  /** True where it covers only a part of its line. */
  partial?: boolean;
  evidence?: Evidence[];
}

/** A metadata field: where it was read, and, for times, its ISO form. */
export interface MetadataField extends TextSpan {
  iso?: string;
}

/** What the page says about itself. */
export interface PageMetadata {
  title?: MetadataField;
  /** 引题 and 副题. */
  subtitles?: MetadataField[];
  site?: MetadataField;
  breadcrumb?: MetadataField[];
  source?: MetadataField;
  /** All of them as written; one by one in `authors`. */
  author?: MetadataField;
  authors?: MetadataField[];
  editor?: MetadataField;
  editors?: MetadataField[];
  published?: MetadataField;
  /** 发文字号 */
  documentNumber?: MetadataField;
  /** 发文机关 */
  issuer?: MetadataField;
  /** 主送机关 */
  recipients?: MetadataField[];
  /** 索引号, 主题分类 and the other labelled fields of a portal's information block. */
  fields?: { label: string; value: MetadataField }[];
}

/** The form of a marker; see docs/contract in the schema. `inline-…` are enumerations inside a paragraph. */
export type SectionScheme =
  | 'part' // 编
  | 'subpart' // 分编
  | 'chapter' // 章
  | 'section' // 节
  | 'subsection' // 款 as a heading below 节, in statutes of Taiwan
  | 'division' // 目 as a heading below it
  | 'article' // 条
  | 'item' // 项
  | 'subitem' // 目
  | 'han-comma' // 一、
  | 'han-paren' // （一）
  | 'arabic-dot' // 1.
  | 'arabic-paren' // （1）
  | 'circled' // ①
  | 'decimal' // 1.1
  | 'ordinal-word' // 第一，首先，
  | 'attachment' // 附件1
  | 'paragraph' // 款: an unnumbered paragraph, only where a parent has several lists of one form
  | 'document' // the title of a further document in the same text
  | `inline-${string}`; // 一是 二是

/** A node of the section tree. */
export interface Section extends Span {
  scheme: SectionScheme;
  /** Depth in this document's own tree; 1 is the top. */
  level: number;
  /** The number the marker writes; null where it has none (附则). */
  ordinal: number | null;
  /** 之一 of 第十二条之一 is 1. */
  suffix?: number;
  marker: string;
  title: string;
  line: number;
  markerStart: number;
  markerEnd: number;
  titleStart: number;
  titleEnd: number;
  /** True where the heading runs into its paragraph on the same line (段首标题). */
  runIn?: boolean;
  children: Section[];
}

/** A named part of the document (发文机关标志, 主送机关, 题注, 导语 …). */
export interface DocumentPart extends Span {
  part:
    | 'issuer-mark' // 发文机关标志
    | 'document-number' // 发文字号
    | 'kicker' // 引题
    | 'title' // 标题
    | 'subtitle' // 副题
    | 'recipients' // 主送机关
    | 'preamble-note' // 题注
    | 'contents' // 目录
    | 'lead' // 导语
    | 'body' // 正文
    | 'attachment-note' // 附件说明
    | 'signature' // 署名
    | 'issue-date' // 成文日期
    | 'note' // 附注
    | 'attachment' // 附件
    | 'copies' // 抄送
    | 'printing'; // 印发
  firstLine: number;
  lastLine: number;
}

/** A line of the table of contents (目录) and the heading it names. */
export interface ContentsEntry extends Span {
  line: number;
  marker: string;
  title: string;
  /** `start` of the section it leads to; null where there is none. */
  target: number | null;
}

/** A reference to a place in this document or another one (第十二条第二款, 前款, 附件2). */
export interface Reference extends TextSpan {
  /** 《…》 or 本法; absent for this document. */
  statute?: string;
  /** The steps named: 条 12, 款 2, 项 3. */
  steps: { unit: string; ordinal: number; suffix?: number }[];
  /** The place inside this document; null where it leads nowhere; absent for another document and where it is open. */
  target?: Span | null;
}

export type EntityType =
  | 'person'
  | 'position'
  | 'organization'
  | 'place'
  | 'date'
  | 'quantity'
  | 'document-number'
  | 'document-title'
  | 'law-reference'
  | 'slogan'
  | 'campaign'
  | 'meeting';

/** One mention of an entity. Mentions with the same type and canonical form are one entity. */
export interface Entity extends TextSpan {
  type: EntityType;
  canonical: string;
  confidence: number;
  /** Lies inside a larger entity. */
  nested?: boolean;
  /** A collective title without a person (县领导班子成员). */
  generic?: boolean;
  /** The rule that named it (`person/framed`; `tagger`), where it is one of the rules of names. */
  rule?: string;
  /** A short form (县委, 市长) whose owner the text leaves open: `canonical` is what is written. */
  unresolved?: boolean;
  /** What the recogniser saw; ids are put into words by entities/explain.ts. */
  evidence?: Evidence[];
  /** person: each post this text gives the person, as written. */
  positions?: string[];
  /** person, position: the body the post belongs to, in its full form. */
  organization?: string;
  /** place: code of GB/T 2260. */
  code?: string;
  /** place: province > city > county > township. */
  path?: string[];
  /** date: ISO 8601, EDTF where it is not a full day. */
  iso?: string;
  /** document-number: who issued it, and the parts. */
  issuer?: string;
  /** What says who issued it: the head (发文机关标志), the signature (署名), or the short code (代字), which is a guess. */
  issuerBasis?: 'head' | 'signature' | 'code';
  year?: number;
  number?: number;
  /** document-title: 通知, 意见, 条例 … */
  documentKind?: string;
  /** slogan: the count it announces, `2+2` for 两要两不. */
  declared?: number | string;
  items?: TextSpan[];
  /** slogan: null where nothing was found to count. */
  complete?: boolean | null;
  /** slogan: the expansion of a nation-wide formulation. */
  expansion?: string[];
  /** quantity */
  value?: number;
  unit?: string;
  approximate?: boolean;
  /** quantity: from and to where the text gives a range (3-5万元, 三五户), in units of one. */
  range?: [number, number];
  /** law-reference */
  statute?: string;
  steps?: { unit: string; ordinal: number; suffix?: number }[];
}

/** A triple: person holds position, position belongs to organization, body lies in place. */
export interface Relation {
  type: 'holds' | 'of' | 'in' | 'alias';
  /** Canonical forms. */
  subject: string;
  object: string;
  /** Offset of the mention that shows it. */
  at: number;
}

/**
 * What a sentence says of a person and a post (任职事件). `holds` in office; `proposed` 拟任, 提名; `appointed` 任命, 当选,
 * 聘任; `removed` 免去, 不再担任, 辞去, 撤职; `former` 原, 时任, 历任; `acting` 代; `concurrent` 兼; `attended` came to or
 * chaired something in this post (出席, 主持, 陪同).
 */
export type FactKind =
  'holds' | 'appointed' | 'removed' | 'former' | 'acting' | 'concurrent' | 'proposed' | 'attended';

/** Who held which post, as one sentence or row says it: one entry a person, post and kind of event. */
export interface Fact extends Span {
  kind: FactKind;
  /** Canonical name, as of the person entity. */
  person: string;
  /** The post in full (宁川市副市长); as written where the text leaves its body or place open. */
  post: string;
  /** As written (副市长). */
  postText: string;
  /** The body in full (宁川市人民政府); null where the text leaves it open. */
  body: string | null;
  /** The place the body is of; null where the text leaves it open. */
  place: string | null;
  /** EDTF; a spell with an open end has `..` on that side. */
  from?: string;
  to?: string;
  /** The day, month or year of the event. */
  date?: string;
  /** Calibrated: of the facts at 0.9 nine in ten are right. Below 0.6 a fact is a guess. */
  confidence: number;
  /** Where the name and the post stand that it was read from. */
  personAt: Span;
  postAt: Span;
  /** Ids of the rules that read it. */
  evidence?: Evidence[];
}

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** Replace [start, end) by newText. */
export interface TextEdit extends Span {
  newText: string;
}

export interface Fix {
  title: string;
  edits: TextEdit[];
}

/** What a rule has to say about a place. */
export interface Finding extends Span {
  rule: string;
  severity: Severity;
  message: string;
  fixes?: Fix[];
}

export interface Statistics {
  characters: number;
  bodyCharacters: number;
  boilerplateCharacters: number;
}

/** What the fast half of the analysis gives: everything but entities. */
export interface StructureRecord {
  version: 1;
  id: string;
  kind: DocumentKind;
  kindConfidence: number;
  lines: LineVerdict[];
  residue: Residue[];
  metadata: PageMetadata;
  parts: DocumentPart[];
  sections: Section[];
  contents: ContentsEntry[];
  references: Reference[];
  findings: Finding[];
  statistics: Statistics;
}

/** The whole record. */
export interface AnalysisRecord extends StructureRecord {
  entities: Entity[];
  relations: Relation[];
  facts: Fact[];
}
