// The workspace's index: names, references and definitions across files, through VS Code's own providers.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { parquetReadObjects } from 'hyparquet';
import { TABLE_COLUMNS, type TableName } from '../../../src/core/export/tables';
import type { IndexProgress } from '../../../src/engine/index/protocol';
import { soFar } from '../../../src/vscode/corpus/corpusItem';
import { floodNotice, RULES } from '../../corpus/reservoirs';
import { api, closeAll, openText, show, until, writeFile } from './lib/editor';

const news = (county: string, person: string, number: string): string =>
  floodNotice(county, number, `县长${person}`, `${person}将组织检查，`);

describe('corpus', () => {
  const files: vscode.Uri[] = [];
  let rules: vscode.Uri;
  let song: vscode.Uri;
  before(async () => {
    rules = await writeFile('corpus/rules.gov.txt', RULES);
    song = await writeFile('corpus/song.gov.txt', news('松岭县', '邢承志', '松政发〔2023〕5号'));
    const bai = await writeFile('corpus/bai.gov.txt', news('白河县', '邢承志', '白政发〔2023〕8号'));
    files.push(rules, song, bai);
    await (await api()).whenIndexed();
  });
  after(async () => {
    await closeAll();
    for (const uri of files) await vscode.workspace.fs.delete(uri);
  });

  const symbols = async (query: string): Promise<vscode.SymbolInformation[]> => {
    await (await api()).whenIndexed();
    return vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      query,
    );
  };
  const place = async (uri: vscode.Uri, text: string, into = 1): Promise<[vscode.Uri, vscode.Position]> => {
    const document = await vscode.workspace.openTextDocument(uri);
    await show(document);
    return [uri, document.positionAt(document.getText().indexOf(text) + into)];
  };
  const textAt = async ({ uri, range }: vscode.Location): Promise<string> =>
    (await vscode.workspace.openTextDocument(uri)).getText(range);

  it('finds people, bodies, numbers and headings of files that are not open', async () => {
    const people = (await symbols('邢承志')).filter(({ name }) => name === '邢承志');
    const [first, second] = people.map(({ containerName }) => containerName).sort();
    const seen = people.map((each) => `${each.containerName} ${each.location.uri.path}`).join('; ');
    assert.match(first ?? '', /^松岭县/, seen);
    assert.match(second ?? '', /^白河县/);
    assert.equal(people.length, 2);
    for (const { location } of people) assert.equal(await textAt(location), '邢承志');
    const [number] = await symbols('白政发〔2023〕8号');
    assert.equal(number && (await textAt(number.location)), '白政发〔2023〕8号');
    assert.ok((await symbols('第二章')).some(({ name }) => name.includes('罚则')));
    assert.ok((await symbols('松岭县人民政府')).some(({ name }) => name === '松岭县人民政府'));
  });

  it('lists the mentions of one person in every file once, and not those of a namesake', async () => {
    const at = await place(song, '邢承志');
    const found = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      ...at,
    );
    assert.equal(found.length, 2);
    assert.ok(found.every(({ uri }) => uri.toString() === song.toString()));
  });

  it('goes from a citation to the article, from the title to the title, and from a missing one nowhere', async () => {
    const [uri, position] = await place(song, '第三条的规定');
    const to = async (at: vscode.Position): Promise<string[]> => {
      const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
        'vscode.executeDefinitionProvider',
        uri,
        at,
      );
      return Promise.all(
        found.map((each) =>
          textAt('targetUri' in each ? new vscode.Location(each.targetUri, each.targetRange) : each),
        ),
      );
    };
    assert.deepEqual(await to(position), ['第三条']);
    assert.deepEqual(await to(position.translate(0, -5)), ['松岭县水库管理条例']);
    const other = await place(rules, '第三条，制定');
    const none = await vscode.commands.executeCommand<unknown[]>(
      'vscode.executeDefinitionProvider',
      ...other,
    );
    assert.deepEqual(none, []);
  });

  it('tells on the heading of an article what cites it', async () => {
    const at = await place(rules, '第三条　违反');
    const found = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      ...at,
    );
    const others = found.filter(({ uri }) => uri.toString() !== rules.toString());
    assert.deepEqual(others.map(({ uri }) => uri.path.split('/').pop()).sort(), [
      'bai.gov.txt',
      'song.gov.txt',
    ]);
  });

  it('counts unsaved and untitled texts with what they hold now', async () => {
    const document = await openText(news('青禾县', '苏晚棠', '青政发〔2023〕9号'));
    assert.ok(
      (await symbols('苏晚棠')).some(({ location }) => location.uri.toString() === document.uri.toString()),
    );
    await closeAll();
    assert.deepEqual(
      (await symbols('苏晚棠')).filter(({ name }) => name === '苏晚棠'),
      [],
    );
  });

  it('hears of files that are made, renamed and deleted', async () => {
    const uri = await writeFile('corpus/new.gov.txt', news('白河县', '闻人雪', '白政发〔2023〕10号'));
    const count = async (): Promise<number> =>
      (await symbols('闻人雪')).filter(({ name }) => name === '闻人雪').length;
    const become = (wanted: number): Promise<unknown> =>
      until(async () => (await count()) === wanted, `not ${wanted} in the index`);
    await become(1);
    await vscode.workspace.fs.delete(uri);
    await become(0);
  });

  it('exports tables of what is selected, which read back as they were', async () => {
    const folder = vscode.Uri.joinPath(rules, '..');
    const group = {
      kind: 'group',
      by: 'folder',
      key: folder.toString(),
      within: {},
      files: 3,
      share: 0,
      shown: 9,
    };
    const made: vscode.Uri[] = [];
    const run = async (format: string, tables: TableName[], node?: object, selection?: object[]) => {
      const targets = tables.map((table) => {
        const to = vscode.Uri.joinPath(folder, '..', `${table}.${format}`);
        made.push(to);
        return { table, to };
      });
      return vscode.commands.executeCommand('govtext.exportTables', node, selection, { format, targets });
    };
    const text = async (name: string): Promise<string> =>
      new TextDecoder('utf-8', { ignoreBOM: true }).decode(
        await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, '..', name)),
      );
    try {
      await run('csv', ['documents', 'facts'], group);
      const [head, ...rows] = (await text('documents.csv')).trimEnd().split('\r\n');
      assert.equal(head, `\ufeff${TABLE_COLUMNS.documents.join(',')}`);
      assert.equal(rows.length, 3);
      assert.ok(rows.every((row) => /(?:^|\/)corpus\/(?:bai|rules|song)\.gov\.txt,/.test(row)));
      assert.match(await text('facts.csv'), /邢承志/);

      const file = (uri: vscode.Uri) => ({ kind: 'file', line: { uri: uri.toString() } });
      await run('jsonl', ['entities'], file(song), [file(song), group, file(song)]);
      const lines = (await text('entities.jsonl')).trimEnd().split('\n');
      const entities = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
      assert.equal(new Set(entities.map(({ document }) => document)).size, 3);
      for (const { document, start, end, text: words } of entities) {
        const uri = files.find(({ path }) => path.endsWith(`/${String(document)}`)) as vscode.Uri;
        const whole = (await vscode.workspace.openTextDocument(uri)).getText();
        assert.equal(whole.slice(start as number, end as number), words);
      }

      await run('parquet', ['paragraphs'], file(rules));
      const bytes = await vscode.workspace.fs.readFile(
        vscode.Uri.joinPath(folder, '..', 'paragraphs.parquet'),
      );
      const paragraphs = await parquetReadObjects({ file: new Uint8Array(bytes).buffer });
      assert.ok(paragraphs.some((row) => String(row['text']).includes('加强水库管理')));

      await run('xlsx', ['sections'], file(rules));
      const sheet = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, '..', 'sections.xlsx'));
      assert.deepEqual([...sheet.subarray(0, 2)], [0x50, 0x4b]);
    } finally {
      for (const uri of made) await vscode.workspace.fs.delete(uri).then(undefined, () => undefined);
    }
  });

  it('shows a report whose figures are those of the folder', async () => {
    interface Model {
      lead: string;
      tables: { id: string; rows: { cells: { text: string }[] }[]; chart?: { categories: string[] } }[];
    }
    const model = await vscode.commands.executeCommand<Model>('govtext.showReport');
    const rows = (id: string): string[][] =>
      (model.tables.find((table) => table.id === id)?.rows ?? []).map(({ cells }) =>
        cells.map(({ text }) => text),
      );
    assert.equal(new Set(model.tables.map(({ id }) => id)).size, model.tables.length);
    const people = rows('people').filter(([name]) => name === '邢承志');
    assert.deepEqual(people.map(([, county, texts]) => [county?.slice(0, 3), texts]).sort(), [
      ['松岭县', '1'],
      ['白河县', '1'],
    ]);
    assert.ok(rows('laws').some(([name, texts]) => name === '松岭县水库管理条例' && texts === '2'));
    assert.ok(rows('years').some(([year]) => year === '2023'));
    assert.ok(rows('residue').length > 0);
    const drawn = model.tables.find(({ id }) => id === 'people')?.chart?.categories ?? [];
    assert.equal(new Set(drawn).size, drawn.length);
    await closeAll();
  });

  it('cleans the selected files and no other', async () => {
    const before = await vscode.workspace.openTextDocument(files[2] as vscode.Uri);
    assert.match(before.getText(), /网站地图/);
    const copy = await writeFile('corpus/copy.gov.txt', news('青禾县', '苏晚棠', '青政发〔2023〕9号'));
    try {
      await (await api()).whenIndexed();
      const node = { kind: 'file', line: { uri: copy.toString() } };
      const outcomes = await vscode.commands.executeCommand<{ what: string }[]>(
        'govtext.cleanSelected',
        node,
        [node],
        ['clean-article'],
      );
      assert.deepEqual(
        outcomes.map(({ what }) => what),
        ['cleaned'],
      );
      const now = new TextDecoder().decode(await vscode.workspace.fs.readFile(copy));
      assert.doesNotMatch(now, /网站地图|404/);
      assert.match(now, /苏晚棠/);
      const other = await vscode.workspace.fs.readFile(files[2] as vscode.Uri);
      assert.match(new TextDecoder().decode(other), /网站地图/);
    } finally {
      await closeAll();
      await vscode.workspace.fs.delete(copy);
    }
  });

  it('says that an answer is of a part while files are read, and where it was paused', () => {
    const now = { texts: 1, others: 0, failed: 0, leftOut: 0, inMemory: false, generation: 1, memory: 0 };
    const said = (state: IndexProgress['state'], done: number): string =>
      soFar({ ...now, state, done, files: 3 });
    for (const words of [soFar(undefined), said('reading', 2)]) assert.match(words, /so far|目前/u);
    assert.match(said('paused', 2), /2.*3/u);
    assert.deepEqual([said('paused', 3), said('done', 3)], ['', '']);
  });
});
