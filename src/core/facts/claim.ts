import type { Entity, FactKind } from '../record';
import type { Above } from './above';

/** What a rule reads out of a sentence: this person, this post, this event. Dates, bodies and places come later. */
export interface Claim {
  rule: string;
  kind: FactKind;
  person: Entity;
  post: Entity;
  /** The post's beginning where an unread name of a body stands before it (任宁川高新区|主任). */
  postStart: number;
  /** Where the posts end that stand side by side with this one (书记、厅长，2020年退休). */
  chainEnd: number;
  /** The post's employer stands right before it, as a name of its own. */
  employed?: boolean;
  /** Where the dates of this claim are looked for: from here to the post. */
  from: number;
  /** The spell that a row says behind the name (县长　张三　2000.11—2002.12). */
  spell?: { from: string; to: string };
  /** Part of the person's own story (履历), whose later posts end the earlier ones. */
  career?: boolean;
  /** The text says that it is so today (现任): no year further down ends it. */
  now?: boolean;
  /** A further word on the same sentence (出席), of a fact that is claimed too. */
  beside?: boolean;
}

/** Who got a chain of posts, by what verb, and where it ends. */
export interface Told {
  people: Entity[];
  kind: FactKind;
  end: number;
  career: boolean;
  /** 现任. */
  now?: boolean;
  /** Of the row that the chain stands in. */
  spell?: Claim['spell'];
}

/** What the sentences before have left: whose story is told, and what a heading rules. */
export interface Story {
  /** The person whom the paragraph is about; 其 and clauses without a subject mean them. */
  topic: Entity | null;
  /** Those whose lives the text tells to their end. */
  dead: Set<string>;
  /** The only person whom the sentence before names; 他 at the head of the next means them. */
  named: Entity | null;
  /** What a line that ends with a comma has told last: a list over lines (历任A，⏎B，⏎C). */
  open: Told | null;
  /** The person of the record (简历) whose rows follow. */
  record: Entity | null;
  /** What the heading above says of the rows below it: 任命：, 二、决定免去. */
  mode: FactKind | null;
  /** What the last verb of a list did (免去：甲…；), as long as its items end with a semicolon. */
  list: FactKind | null;
  /** What the lines above say of the names in the lines below: a heading, the head of a table, a label over a column. */
  above: Above | null;
  /** What the document's title says: 关于…任免的通知. */
  titled: FactKind | null;
}
