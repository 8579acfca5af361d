/** What our web pages in the editor have in common (网页视图): a model drawn as headings and tables. Page text goes in as text only. */
import type { Cell, Chart, FromPage, PageAction, PageModel, Table, TableRow, ToPage } from './model';

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void };
const editor = acquireVsCodeApi();
const send = (message: FromPage): void => editor.postMessage(message);

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Record<string, string> = {},
  ...content: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...content);
  return made;
}

/** Draws a chart into the element; given by pages that have the means. */
export type DrawChart = (into: HTMLElement, chart: Chart) => void;
let drawChart: DrawChart | undefined;

const root = element('main');
const formPlace = element('div');
const lead = element('p', { class: 'lead', role: 'status', 'aria-live': 'polite' });
/** Pictures of the model, drawn when they are on the page and have a size. */
let charts: { place: HTMLElement; chart: Chart }[] = [];
const bodies = new Map<string, HTMLTableSectionElement>();
/** Sets which buttons of the form can be used now; nothing where there is no form. */
let judgeButtons = (): void => undefined;

function cell(model: Cell): HTMLTableCellElement {
  const made = element('td', model.as ? { class: model.as } : {});
  const { page } = model;
  if (page) {
    const link = element('a', { href: '#' }, model.text);
    link.addEventListener('click', (event) => {
      event.preventDefault();
      event.stopPropagation();
      send({ type: 'page', page });
    });
    made.append(link);
  } else made.append(model.text);
  if (model.bar !== undefined) {
    const bar = element('span', { class: 'bar' });
    bar.style.width = `${Math.round(model.bar * 100)}%`;
    made.append(element('span', { class: 'track', 'aria-hidden': 'true' }, bar));
  }
  return made;
}

function row(model: TableRow): HTMLTableRowElement {
  const { open } = model;
  const made = element('tr', open ? { tabindex: '0', class: 'opens' } : {}, ...model.cells.map(cell));
  if (open) {
    const go = (): void => send({ type: 'open', place: open });
    made.addEventListener('click', go);
    made.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') go();
    });
  }
  return made;
}

/** Sorts a table by a column, as numbers where they are; `left` context from its end, as concordances are read. */
function sortBy(body: HTMLTableSectionElement, column: number, descending: boolean): void {
  const keyed = [...body.rows].map((line) => {
    const at = line.cells[column];
    const text = at?.firstChild?.textContent ?? at?.textContent ?? '';
    return { line, key: at?.classList.contains('left') ? [...text].reverse().join('') : text };
  });
  const numbers = keyed.every(({ key }) => key === '' || /^[\d,.% ]+$/u.test(key));
  const figure = (key: string): number => Number(key.replace(/[^\d.]/gu, ''));
  keyed.sort((a, b) => (numbers ? figure(a.key) - figure(b.key) : a.key.localeCompare(b.key, 'zh')));
  if (descending) keyed.reverse();
  body.append(...keyed.map(({ line }) => line));
}

function table(model: Table): HTMLElement {
  const isBelow = (column: number): boolean => model.beside !== undefined && column >= model.beside;
  const body = element('tbody', {}, ...model.rows.map(row));
  for (const line of body.rows)
    for (const [column, each] of [...line.cells].entries()) each.classList.toggle('below', isBelow(column));
  bodies.set(model.id, body);
  const heads = model.columns.map((name, column) => {
    const button = element('button', { type: 'button' }, name);
    const cells = model.rows.map(({ cells }) => cells[column]);
    const classes = [
      ...(['number', 'left'] as const).filter((name) => cells.some((each) => each?.as === name)),
      ...(cells.some((each) => each?.bar !== undefined) ? ['barred'] : []),
      ...(isBelow(column) ? ['below'] : []),
    ];
    const head = element('th', { scope: 'col', class: classes.join(' ') }, button);
    button.addEventListener('click', () => {
      const descending = head.getAttribute('aria-sort') === 'ascending';
      for (const other of heads) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
      sortBy(body, column, descending);
    });
    return head;
  });
  const heading = element('h2', { id: `h-${model.id}` }, model.heading);
  const made = element(
    'table',
    { 'aria-labelledby': `h-${model.id}`, ...(model.beside !== undefined && { class: 'stacks' }) },
    element('thead', {}, element('tr', {}, ...heads)),
    body,
  );
  const picture =
    model.chart && drawChart
      ? [element('div', { class: 'chart', role: 'img', 'aria-label': model.heading })]
      : [];
  const parts: Node[] = [heading];
  if (model.note) parts.push(element('p', { class: 'note' }, model.note));
  parts.push(...picture);
  if (model.rows.length > 0 || !model.csv) parts.push(element('div', { class: 'table' }, made));
  if (model.csv !== undefined && model.rows.length > 0) {
    const button = element(
      'button',
      { type: 'button', class: 'csv', 'aria-label': `${model.csv}: ${model.heading}` },
      model.csv,
    );
    button.addEventListener('click', () => send({ type: 'csv', table: model.id }));
    parts.push(button);
  }
  const [place] = picture;
  if (place && model.chart) charts.push({ place, chart: model.chart });
  return element('section', model.chart ? { class: 'drawn' } : {}, ...parts);
}

function actionBar(actions: readonly PageAction[]): HTMLElement {
  const buttons = actions.map(({ id, label, second }) => {
    const button = element('button', { type: 'button', class: second ? 'second' : 'first' }, label);
    button.addEventListener('click', () => send({ type: 'action', id }));
    return button;
  });
  return element('div', { class: 'actions' }, ...buttons);
}

function draw(model: PageModel): void {
  bodies.clear();
  charts = [];
  lead.textContent = model.lead;
  root.replaceChildren(
    ...(model.title === '' ? [] : [element('h1', {}, model.title)]),
    lead,
    ...(model.actions && model.actions.length > 0 ? [actionBar(model.actions)] : []),
    ...model.tables.map(table),
  );
  drawCharts();
}

/** Draws all pictures, anew where they were drawn before. */
export function drawCharts(): void {
  for (const { place, chart } of charts) drawChart?.(place, chart);
}

function form({ form: model, text, mode, anyForm }: ToPage & { type: 'form' }): void {
  const input = element('input', {
    type: 'search',
    placeholder: model.placeholder,
    'aria-label': model.placeholder,
  });
  input.value = text;
  const select = element(
    'select',
    { 'aria-label': model.search },
    ...model.modes.map(({ value, label }) => element('option', { value }, label)),
  );
  select.value = mode;
  const forms = element('input', { type: 'checkbox' });
  forms.checked = anyForm;
  // A pattern is taken as it is written.
  const judge = (): void => {
    forms.disabled = select.value === 'pattern';
  };
  select.addEventListener('change', judge);
  judge();
  const made = element(
    'form',
    { role: 'search' },
    input,
    select,
    element('label', { title: model.anyForm.tip }, forms, model.anyForm.label),
    element('button', { type: 'submit' }, model.search),
  );
  const second = (word: string, type: 'stop' | 'export'): HTMLButtonElement => {
    const button = element('button', { type: 'button', class: 'second' }, word);
    button.addEventListener('click', () => send({ type }));
    made.append(button);
    return button;
  };
  const stop = second(model.stop, 'stop');
  const save = second(model.exportWord, 'export');
  judgeButtons = () => {
    const isIdle = root.getAttribute('aria-busy') !== 'true';
    // Who stopped by keyboard goes on from the field.
    if (isIdle && document.activeElement === stop) input.focus();
    stop.disabled = isIdle;
    save.disabled = [...bodies.values()].every((body) => body.rows.length === 0);
  };
  judgeButtons();
  made.addEventListener('submit', (event) => {
    event.preventDefault();
    send({ type: 'search', text: input.value, mode: select.value, anyForm: forms.checked });
  });
  // For those who hear the page; to the eye the view's title says it.
  made.prepend(element('h1', { class: 'unseen' }, model.heading));
  formPlace.replaceChildren(made);
  input.focus();
}

/** Starts the page: shows what the extension sends. */
export function startPage(chart?: DrawChart): void {
  drawChart = chart;
  window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
    if (data.type === 'model') draw(data.model);
    else if (data.type === 'form') form(data);
    else if (data.type === 'rows') bodies.get(data.table)?.append(...data.rows.map(row));
    else {
      lead.textContent = data.lead;
      root.setAttribute('aria-busy', String(data.busy));
    }
    judgeButtons();
  });
  document.body.append(formPlace, root);
  send({ type: 'ready' });
}
