/** A place that a row or cell opens. */
export interface OpenPlace {
  uri: string;
  start: number;
  end: number;
}

export interface Cell {
  text: string;
  /** How it is set: `left` context is set against the hit, `hit` stands out, `number` is a figure, `bar` is drawn 0..1 beside. */
  as?: 'left' | 'hit' | 'number' | 'dim' | 'short';
  /** 0..1: a bar beside the figure. */
  bar?: number;
  /** What a click asks the extension for: another page. */
  page?: { kind: 'person' | 'body'; name: string; container?: string; uri?: string };
}

export interface TableRow {
  cells: Cell[];
  open?: OpenPlace;
}

/** Things that name each other (关系网络): `second` ones are named, the others name them. */
export interface Network {
  form: 'network';
  nodes: { name: string; weight: number; second?: boolean }[];
  /** Pairs of places in `nodes`, and how strongly they go together. */
  links: { from: number; to: number; weight: number }[];
  /** The words for the two sorts of nodes. */
  sorts: [string, string];
}

/** A picture of a table (图表): values by category, one series or several. */
export interface BarsOrLines {
  form: 'bars' | 'stack' | 'lines';
  categories: string[];
  series: { name: string; values: number[] }[];
}

export type Chart = BarsOrLines | Network;

/** A table of a page: heading, columns, rows. */
export interface Table {
  id: string;
  heading: string;
  note?: string;
  columns: string[];
  /** How many columns stay beside each other on a narrow page; the others go below them. All where absent. */
  beside?: number;
  rows: TableRow[];
  /** Stands before the rows on pages that draw. */
  chart?: Chart;
  /** The words of the button that gives the table as CSV; no button where absent. */
  csv?: string;
}

/** A button above the tables. */
export interface PageAction {
  id: string;
  label: string;
  /** Not the first thing one would do. */
  second?: boolean;
}

/** What the page's script shows; every text is shown as text. */
export interface PageModel {
  title: string;
  lead: string;
  actions?: PageAction[];
  tables: Table[];
}

/** A field of the form above the tables. */
export interface FormModel {
  /** What the page is, for those who hear it. */
  heading: string;
  placeholder: string;
  modes: { value: string; label: string }[];
  /** The option to find characters in other forms too, and what it means. */
  anyForm: { label: string; tip: string };
  search: string;
  stop: string;
  exportWord: string;
}

export type ToPage =
  | { type: 'model'; model: PageModel }
  | { type: 'form'; form: FormModel; text: string; mode: string; anyForm: boolean }
  /** More rows of a table that is there. */
  | { type: 'rows'; table: string; rows: TableRow[] }
  | { type: 'lead'; lead: string; busy: boolean };

export type FromPage =
  | { type: 'ready' }
  | { type: 'open'; place: OpenPlace }
  | { type: 'page'; page: NonNullable<Cell['page']> }
  | { type: 'search'; text: string; mode: string; anyForm: boolean }
  | { type: 'csv'; table: string }
  | { type: 'action'; id: string }
  | { type: 'stop' }
  | { type: 'export' };
