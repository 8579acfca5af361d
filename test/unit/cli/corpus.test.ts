import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { after, before, describe, it } from 'mocha';
import { generateCorpus } from '../../corpus/generate';
import { page, response } from '../inputs/archives';
import { paragraph, word } from '../inputs/word';
import { buildCli, built, Folder, govtext } from './cli';

const TITLE = '清河市出台养老服务办法';
const BODY =
  '　　为方便老年人就近就医，清河市近日出台办法，要求每个街道至少设立一处日间照料点，配备两名护理人员。\n　　办法自六月一日起施行，由市民政局负责解释，各区可以根据实际制定细则，报市民政局备案。\n';
const PAGE = `${TITLE}\n来源：清河日报 2020-01-05 08:00\n${BODY}分享到： 微信 微博 QQ空间\n版权所有 清河在线\n`;
const CLEAN = `${TITLE}\n${BODY}`;
const HTML = `<html><body>${PAGE.split('\n')
  .map((line) => `<p>${line}</p>`)
  .join('')}<script>var x</script></body></html>`;

interface Row {
  id: string;
  url?: string;
  error?: string;
  text?: string;
  kind?: string;
}
const rowsOf = (out: string): Row[] =>
  out
    .trimEnd()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);

describe('govtext over corpora', function () {
  this.timeout(120_000);
  const folder = new Folder();
  const at = (name: string): string => folder.file(name);
  before(() => {
    buildCli();
    mkdirSync(at('in/a'), { recursive: true });
    writeFileSync(at('in/a/b.txt'), PAGE);
    writeFileSync(at('in/c.html'), HTML);
    writeFileSync(
      at('in/d.docx'),
      word(
        PAGE.split('\n')
          .map((line) => paragraph(line))
          .join(''),
      ),
    );
    const pages = ['甲', '乙'].map((text, n) => response(`http://a/${n}`, page(text)));
    writeFileSync(at('in/e.warc.gz'), Buffer.concat(pages.map((one) => gzipSync(one))));
    writeFileSync(
      at('in/f.jsonl'),
      `${JSON.stringify({ id: 7, text: PAGE })}\n${JSON.stringify({ text: PAGE })}\n`,
    );
    writeFileSync(at('in/g.png'), 'no text');
    writeFileSync(at('outside.txt'), 'secret');
    symlinkSync(at('outside.txt'), at('in/link.txt'));
  });
  after(() => folder.remove());
  const run = (...args: string[]) => govtext(args, { cwd: folder.path });

  const ids = [
    'in/a/b.txt',
    'in/c.html',
    'in/d.docx',
    'in/e.warc.gz#0',
    'in/e.warc.gz#1',
    '7',
    'in/f.jsonl#1',
  ];

  it('a folder is all that can be read in it; links out are not followed', () => {
    const { out, error } = run('analyze', '--no-entities', 'in');
    assert.deepEqual(
      rowsOf(out).map(({ id }) => id),
      ids,
    );
    assert.equal(rowsOf(out)[3]?.url, 'http://a/0');
    assert.match(error, /link\.txt/);
  });

  it('offsets count in the text that --with-text adds', () => {
    const [row] = rowsOf(run('analyze', '--with-text', '--no-entities', 'in/c.html').out);
    assert.equal(row?.text?.split('\n')[0], TITLE);
  });

  it('--input overrules the name, - reads standard input', () => {
    const html = govtext(['clean', '--input', 'html', '-'], { input: HTML });
    assert.equal(html.out, CLEAN);
    assert.equal(govtext(['clean', '-'], { input: HTML }).out, CLEAN);
    const rows = govtext(
      ['analyze', '--no-entities', '--input', 'jsonl', '--text-field', 'body', '--id-field', 'nr', '-'],
      {
        input: '{"nr":3,"body":"文"}\n{"body":"文"}\n{"nr":4,"text":"文"}\n',
      },
    );
    assert.deepEqual(
      rowsOf(rows.out).map(({ id, error }) => [id, error === undefined]),
      [
        ['3', true],
        ['-#1', true],
        ['4', false],
      ],
    );
    assert.equal(rows.status, 1);
  });

  it('clean --out keeps the tree, in UTF-8, rows and members as JSONL', () => {
    assert.equal(run('clean', 'in', '--out', 'out').status, 1, 'the link out is a failure');
    assert.deepEqual(readdirSync(at('out')).sort(), [
      'a',
      'c.html.txt',
      'd.docx.txt',
      'e.warc.gz.jsonl',
      'f.jsonl.jsonl',
    ]);
    for (const name of ['a/b.txt', 'c.html.txt', 'd.docx.txt'])
      assert.equal(readFileSync(at(`out/${name}`), 'utf8'), CLEAN);
    const rows = rowsOf(readFileSync(at('out/f.jsonl.jsonl'), 'utf8'));
    assert.deepEqual(
      rows.map(({ id, text, kind }) => [id, text, kind]),
      [
        ['7', CLEAN, 'article'],
        ['in/f.jsonl#1', CLEAN, 'article'],
      ],
    );
  });

  it('clean --out never writes onto an input nor through a link out of the folder', () => {
    const before = readFileSync(at('in/a/b.txt'), 'utf8');
    assert.equal(run('clean', 'in/a', '--out', 'in/a').status, 2);
    assert.equal(run('clean', 'in/a/b.txt', '--out', 'in').status, 2);
    assert.equal(readFileSync(at('in/a/b.txt'), 'utf8'), before);
    mkdirSync(at('away'));
    mkdirSync(at('trap'));
    symlinkSync(at('away'), at('trap/a'));
    run('clean', 'in', '--out', 'trap');
    assert.deepEqual(readdirSync(at('away')), []);
  });

  it('--resume does again only what changed', () => {
    run('clean', 'in', '--out', 'again');
    const target = at('again/a/b.txt');
    writeFileSync(target, 'as it was');
    assert.equal(run('clean', 'in', '--out', 'again', '--resume').status, 1);
    assert.equal(readFileSync(target, 'utf8'), 'as it was');
    const later = new Date(Date.now() + 5000);
    utimesSync(at('in/a/b.txt'), later, later);
    run('clean', 'in', '--out', 'again', '--resume');
    assert.equal(readFileSync(target, 'utf8'), CLEAN);
  });

  it('--resume takes over the whole lines of a run that broke off, and gives the same bytes', () => {
    const whole = run('analyze', '--no-entities', 'in');
    run('analyze', '--no-entities', 'in', '-o', 'records.jsonl');
    assert.equal(readFileSync(at('records.jsonl'), 'utf8'), whole.out);
    const marked = whole.out.replace('"kind":"article"', '"kind":"ARTICLE"');
    const cut = Buffer.from(marked).subarray(0, Buffer.byteLength(marked) - 300);
    const part = `.records.jsonl.${Date.now() + 60_000}.part`;
    writeFileSync(at(part), cut);
    run('analyze', '--no-entities', 'in', '-o', 'records.jsonl', '--resume');
    assert.match(readFileSync(at('records.jsonl'), 'utf8'), /"kind":"ARTICLE"/);
    assert.equal(rowsOf(readFileSync(at('records.jsonl'), 'utf8')).length, ids.length);
  });

  it('--shard: together every text once', () => {
    for (const count of [2, 3]) {
      const parts = Array.from({ length: count }, (_, index) =>
        rowsOf(run('analyze', '--no-entities', '--shard', `${index}/${count}`, 'in').out).map(({ id }) => id),
      );
      assert.deepEqual(parts.flat().sort(), [...ids].sort());
      assert.ok(parts.every((part) => part.length > 0));
    }
    assert.equal(run('analyze', '--shard', '2/2', 'in').status, 2);
  });

  it('any number of jobs gives the same bytes in the same order', () => {
    const many = Array.from({ length: 60 }, (_, n) =>
      JSON.stringify({ id: `r${n}`, text: PAGE + '文'.repeat(n) }),
    );
    writeFileSync(at('many.jsonl'), many.join('\n'));
    const [one, three] = ['1', '3'].map(
      (jobs) => run('analyze', '--no-entities', '--jobs', jobs, 'many.jsonl').out,
    );
    assert.equal(one, three);
    assert.equal(rowsOf(one ?? '').length, 60);
    const loose = rowsOf(run('clean', '--no-order', '--jobs', '3', 'many.jsonl').out).map(({ id }) => id);
    assert.deepEqual(loose.sort(), many.map((line) => (JSON.parse(line) as Row).id).sort());
  });

  for (const command of ['analyze', 'clean']) {
    it(`${command} --jsonl answers a row while the input stays open`, async () => {
      const child = spawn(process.execPath, [join(built, 'cli.js'), command, '--jsonl'], {
        stdio: ['pipe', 'pipe', 'ignore'],
      });
      try {
        let said = '';
        const answers = (count: number): Promise<void> =>
          new Promise((resolve) => {
            const look = (): void => {
              if (said.split('\n').length > count) resolve();
            };
            child.stdout.on('data', look);
            look();
          });
        child.stdout.setEncoding('utf8').on('data', (part: string) => (said += part));
        for (let n = 0; n < 3; n++) {
          child.stdin.write(`${JSON.stringify({ id: `r${n}`, text: PAGE })}\n`);
          await answers(n + 1);
        }
        assert.deepEqual(
          rowsOf(said).map(({ id }) => id),
          ['r0', 'r1', 'r2'],
        );
      } finally {
        child.kill();
      }
    });
  }

  it('a row above --max-size is one error, the others are answered', () => {
    const input = `{"id":"a","text":"${'x'.repeat(50_000)}"}\n{"id":"b","text":"文"}\n`;
    const { out, status } = govtext(['analyze', '--no-entities', '--jsonl', '--max-size', '10K'], { input });
    assert.equal(status, 1);
    assert.deepEqual(
      rowsOf(out).map(({ error }) => error === undefined),
      [false, true],
    );
  });

  it('check: findings as text, JSON and SARIF; --fail-on sets the exit status', () => {
    writeFileSync(
      at('gap.txt'),
      '关于工作的通知\n\n一、加强领导。各单位要高度重视这项工作。\n三、落实责任。各单位要明确任务分工。\n四、加强督查。定期通报工作进展情况。\n',
    );
    const text = run('check', 'gap.txt');
    assert.equal(text.status, 1, text.error);
    assert.match(text.out, /^gap\.txt:4:1: warning: .*\[numbering\/gap\]$/m);
    assert.equal(run('check', '--fail-on', 'error', 'gap.txt').status, 0);
    assert.equal(run('check', '--fail-on', 'never', 'gap.txt').status, 0);
    assert.equal(run('check', '--fail-on', 'never', 'nosuch.txt').status, 1);
    const [row] = JSON.parse(run('check', '-f', 'json', 'gap.txt').out) as {
      id: string;
      findings: { rule: string }[];
    }[];
    assert.ok(row?.findings.some(({ rule }) => rule === 'numbering/gap'));
    const log = JSON.parse(run('check', '-f', 'sarif', 'gap.txt', 'in/f.jsonl').out) as {
      version: string;
      runs: {
        columnKind: string;
        results: {
          ruleId: string;
          locations: {
            physicalLocation: { artifactLocation: { uri: string }; region: { startLine: number } };
          }[];
        }[];
      }[];
    };
    assert.equal(log.version, '2.1.0');
    assert.equal(log.runs[0]?.columnKind, 'utf16CodeUnits');
    const places = log.runs[0]?.results.map(
      ({ locations }) => locations[0]?.physicalLocation.artifactLocation.uri,
    );
    assert.ok(places?.includes('gap.txt'));
    assert.ok(places?.includes('in/f.jsonl#1'));
  });

  it('tables have the same columns and rows in every format', async () => {
    const { parquetReadObjects } = await import('hyparquet');
    for (const table of ['documents', 'sections', 'paragraphs']) {
      const csv = run('export', '-t', table, 'in').out;
      assert.ok(csv.startsWith('\ufeff'));
      const columns = csv.slice(1, csv.indexOf('\r\n')).split(',');
      const json = rowsOf(run('export', '-t', table, '-f', 'jsonl', 'in').out);
      if (json[0]) assert.deepEqual(Object.keys(json[0]), columns);
      run('export', '-t', table, '-f', 'parquet', '-o', 'table.parquet', 'in');
      const bytes = readFileSync(at('table.parquet'));
      const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
      const rows = await parquetReadObjects({ file });
      assert.deepEqual(JSON.parse(JSON.stringify(rows)), json);
      run('export', '-t', table, '-f', 'xlsx', '-o', 'table.xlsx', 'in');
      assert.equal(readFileSync(at('table.xlsx')).toString('latin1', 0, 2), 'PK');
    }
  });

  it('a Parquet file is read back; one without the column says which it has', () => {
    run('export', '-t', 'paragraphs', '-f', 'parquet', '-o', 'rows.parquet', 'in/a/b.txt');
    const rows = rowsOf(run('analyze', '--no-entities', '--id-field', 'paragraph', 'rows.parquet').out);
    assert.deepEqual(
      rows.map(({ id }) => id),
      ['1', '2', '3'],
    );
    const wrong = run('analyze', '--text-field', 'nosuch', 'rows.parquet');
    assert.match(rowsOf(wrong.out)[0]?.error ?? '', /nosuch.*document/);
    writeFileSync(at('bad.parquet'), 'PAR1 nothing PAR1');
    assert.match(rowsOf(run('analyze', 'bad.parquet').out)[0]?.error ?? '', /Parquet/);
    run('export', '-t', 'facts', '-f', 'parquet', '-o', 'empty.parquet', 'in/a/b.txt');
    assert.match(
      rowsOf(run('analyze', '--text-field', 'sentence', 'empty.parquet').out)[0]?.error ?? '',
      /no rows/,
    );
  });

  it('templates and duplicates merge to the same bytes in any order and grouping', () => {
    const frame = ['欢迎光临本站今天天气晴朗', '投资本区的理由有哪些'];
    const rows = Array.from({ length: 9 }, (_, n) =>
      JSON.stringify({
        id: `p${n}`,
        url: `http://a.cn/${n}`,
        // Each has a sentence of its own: of a page without one nothing is known to be frame.
        text: [
          frame[0],
          `${TITLE}之${n}`,
          `　　${'东西南北中内外上下'.charAt(n)}街道率先试点，首批老人已经住进照料点。`,
          BODY.repeat(n + 1),
          frame[1],
        ].join('\n'),
      }),
    );
    rows.push(
      JSON.stringify({
        id: 'copy',
        url: 'http://b.cn/',
        text: `${TITLE}之3\n　　北街道率先试点，首批老人已经住进照料点。\n${BODY.repeat(4)}`,
      }),
    );
    writeFileSync(at('all.jsonl'), rows.join('\n'));
    run('templates', 'mine', 'all.jsonl', '-o', 'all.t');
    run('duplicates', 'all.jsonl', '--state', 'all.d');
    for (const n of [0, 1, 2]) {
      writeFileSync(at(`${n}.jsonl`), rows.filter((_row, index) => index % 3 === n).join('\n'));
      run('templates', 'mine', `${n}.jsonl`, '-o', `${n}.t`);
      run('duplicates', `${n}.jsonl`, '--state', `${n}.d`);
    }
    run('templates', 'merge', '2.t', '0.t', '-o', '20.t');
    run('templates', 'merge', '1.t', '20.t', '-o', 'merged.t');
    assert.deepEqual(readFileSync(at('merged.t')), readFileSync(at('all.t')));
    run('duplicates', 'merge', '2.d', '1.d', '-o', '21.d');
    run('duplicates', 'merge', '21.d', '0.d', '-o', 'merged.d');
    assert.deepEqual(readFileSync(at('merged.d')), readFileSync(at('all.d')));
    assert.equal(run('duplicates', '--from', 'merged.d').out, run('duplicates', 'all.jsonl').out);
    const cleaned = rowsOf(run('clean', '--templates', 'all.t', 'all.jsonl').out);
    assert.ok(cleaned.every(({ text }) => frame.every((line) => !(text ?? '').includes(line))));
    assert.equal(run('clean', '--templates', 'all.d', 'all.jsonl').status, 1);
  });

  it('report: one page that loads nothing and shows text as text', () => {
    writeFileSync(
      at('hostile.txt'),
      `<script>alert(1)</script>市长\n${BODY}来源：<img src=x onerror=alert(1)>日报\n`,
    );
    assert.equal(run('report', 'in', 'hostile.txt', '--html', 'report.html').status, 1);
    const html = readFileSync(at('report.html'), 'utf8');
    assert.match(html, /default-src 'none'/);
    assert.match(html, /<html lang="en">/);
    assert.doesNotMatch(html, /<script|<img|https?:/i);
  });

  it('report: tells which issuer cites what, and of a text without an issuer nothing', () => {
    const notice = (issuer: string): string =>
      `${issuer}关于加强水库管理工作的通知\n松政发〔2021〕8号\n\n各乡镇人民政府：\n　　根据《松岭县水库管理条例》第五条的规定，` +
      `按照湖政发〔2019〕3号文件要求，现就有关事项通知如下。\n　　一、加强检查。\n\n　　${issuer}\n　　2021年3月1日\n`;
    writeFileSync(at('cites.txt'), notice('松岭县人民政府'));
    writeFileSync(at('nobody.txt'), '　　根据《松岭县水库管理条例》第五条的规定，各乡镇要加强检查。\n');
    assert.equal(run('report', 'cites.txt', 'nobody.txt', '--html', 'cites.html').status, 0);
    const html = readFileSync(at('cites.html'), 'utf8');
    const [, table = ''] = /<section id="citations">(.*?)<\/section>/su.exec(html) ?? [];
    const rows = [...table.matchAll(/<th scope="row">(.*?)<\/th>/gu)].map(([, value]) => value);
    assert.deepEqual(
      rows.sort(),
      ['松岭县人民政府 → 松岭县水库管理条例', '松岭县人民政府 → 湖政发〔2019〕3号'].sort(),
    );
  });

  it('report: counts a generated corpus as it was made, with a file of numbers at each table', () => {
    const { files } = generateCorpus(40, 5);
    for (const { path, bytes } of files) {
      mkdirSync(dirname(at(`made/${path}`)), { recursive: true });
      writeFileSync(at(`made/${path}`), bytes);
    }
    assert.equal(run('report', 'made', '--html', 'made.html').status, 0);
    const html = readFileSync(at('made.html'), 'utf8');
    const rows = (id: string): string[][] => {
      const [, address = ''] =
        new RegExp(`download="${id}.csv" href="data:text/csv;charset=utf-8,([^"]*)"`, 'u').exec(html) ?? [];
      const [, ...lines] = decodeURIComponent(address).trim().split('\r\n');
      return lines.map((line) => line.split(','));
    };
    const counts = (id: string) => Object.fromEntries(rows(id).map(([value = '', n]) => [value, Number(n)]));
    const dead = files.filter(({ kind }) => kind === 'dead-page').length;
    assert.match(html, new RegExp(`>${files.length - dead} texts, ${dead} error pages?\\.`, 'u'));
    const of = (kind: string): number => files.filter((file) => file.kind === kind).length;
    assert.deepEqual(counts('kinds'), {
      Articles: of('article'),
      'Official documents': of('official-document'),
      Statutes: of('statute'),
    });
    const encoded = files.filter(({ encoding }) => encoding === 'gb18030').length;
    assert.deepEqual(counts('encodings'), { 'utf-8': files.length - encoded, gb18030: encoded });
    const originals = new Set(files.flatMap(({ copyOf }) => (copyOf === undefined ? [] : [copyOf])));
    assert.equal(rows('duplicates').length, originals.size);
    assert.ok(originals.size > 0);
    const named = files.flatMap(({ people }) => [...new Set(people.map(({ name }) => name))]);
    for (const [name, texts] of Object.entries(counts('people')))
      assert.equal(texts, named.filter((each) => each === name).length, name);
    assert.equal(rows('people').length, new Set(named).size);
  });

  it('report: tells what one year speaks of more than the others', () => {
    for (const [year, thing] of [
      ['2021', '果园'],
      ['2022', '水库'],
    ] as const)
      for (let day = 1; day <= 6; day++) {
        const text = `松岭县召开工作例会\n来源：松岭新闻网　发布时间：${year}-03-0${day}\n\n　　会议强调，要管好${thing}，${thing}道路全部硬化，${thing}责任到人。第${day}组代表发言。\n`;
        writeFileSync(at(`key-${year}-${day}.txt`), text);
      }
    const names = ['2021', '2022'].flatMap((year) =>
      [1, 2, 3, 4, 5, 6].map((day) => `key-${year}-${day}.txt`),
    );
    assert.equal(run('report', ...names, '--html', 'key.html').status, 0);
    const [, table = ''] =
      /<section id="keywords">(.*?)<\/section>/su.exec(readFileSync(at('key.html'), 'utf8')) ?? [];
    const rows = [...table.matchAll(/<th scope="row">(.*?)<\/th><td>(.*?)<\/td><td class="number">(\d+)/gu)];
    assert.deepEqual(
      rows.map(([, ...cells]) => cells.join(' ')),
      ['2021 果园 18', '2022 水库 18'],
    );
  });

  it('an output that cannot be written leaves nothing behind', () => {
    const { status, error } = run('facts', 'nosuch.txt', '-o', 'no/such/folder/f.csv');
    assert.equal(status, 1);
    assert.match(error, /^govtext: no\/such\/folder\/f\.csv: no such file or folder$/m);
    assert.equal(existsSync(at('no')), false);
  });

  it('-o - is standard output', () => {
    writeFileSync(at('one.txt'), PAGE);
    for (const args of [
      ['analyze', '--no-entities', 'one.txt'],
      ['clean', 'one.txt'],
      ['check', 'one.txt'],
      ['outline', 'one.txt'],
      ['export', '-t', 'documents', 'one.txt'],
    ]) {
      assert.equal(run(...args, '-o', '-').out, run(...args).out, args.join(' '));
      assert.equal(existsSync(at('-')), false, args.join(' '));
    }
    assert.match(run('templates', 'mine', 'one.txt', '-o', '-').out, /\S/);
    assert.equal(existsSync(at('-')), false);
  });
});
