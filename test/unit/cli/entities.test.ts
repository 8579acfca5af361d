import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { after, before, beforeEach, describe, it } from 'mocha';
import { buildCli, Folder, govtext } from './cli';

const PAGE =
  '清河县推行“三个送”\n　　清河县县长段宏远介绍，2021年该县推行“三个送”：送政策、送技术、送岗位，印发《清河县就业服务办法》（清政发〔2021〕5号）。\n';

describe('govtext entities and keywords', function () {
  this.timeout(60_000);
  let folder: Folder;
  const write = (name: string, text: string): string => {
    writeFileSync(folder.file(name), text);
    return folder.file(name);
  };
  before(buildCli);
  beforeEach(() => {
    folder?.remove();
    folder = new Folder();
  });
  after(() => folder?.remove());

  it('one table over all files, with one head', () => {
    write('a.txt', PAGE);
    write('b.txt', PAGE);
    const { status, out } = govtext(['entities', folder.path, '--segmenter', 'none']);
    assert.equal(status, 0);
    assert.ok(out.startsWith('\uFEFFdocument,type,'));
    const rows = out.trimEnd().split('\r\n');
    assert.equal(rows.filter((row) => row.includes('document,type')).length, 1);
    assert.equal(rows.filter((row) => row.includes('清政发〔2021〕5号')).length, 2);
    assert.ok(
      govtext(['entities', folder.path, '--no-bom', '--segmenter', 'none']).out.startsWith('document,'),
    );
  });

  it('JSON lines, annotations, and BRAT a file each', () => {
    const a = write('a.txt', PAGE);
    const b = write('b.txt', PAGE);
    const lines = govtext(['entities', a, '--format', 'jsonl', '--segmenter', 'none'])
      .out.trimEnd()
      .split('\n');
    const slogan = lines
      .map((line) => JSON.parse(line) as { type: string; text: string; complete?: boolean; document: string })
      .find((entity) => entity.type === 'slogan');
    assert.deepEqual([slogan?.text, slogan?.complete, slogan?.document], ['三个送', true, a]);
    const web = govtext(['entities', a, '-f', 'webannotation', '--segmenter', 'none'])
      .out.trimEnd()
      .split('\n');
    assert.equal(web.length, lines.length);
    assert.equal(govtext(['entities', a, b, '-f', 'brat']).status, 1, 'asks for a folder');
    const into = folder.file('annotations');
    assert.equal(govtext(['entities', a, b, '-f', 'brat', '-o', into, '--segmenter', 'none']).status, 0);
    assert.deepEqual(readdirSync(into).sort(), ['a.ann', 'b.ann']);
    assert.match(readFileSync(`${into}/a.ann`, 'utf8'), /^T1\t/);
  });

  it('why each mention is a name', () => {
    const a = write('a.txt', PAGE);
    const { status, out } = govtext(['analyze', a, '--explain', '--segmenter', 'none']);
    assert.equal(status, 0);
    const [head, ...rows] = out.trimEnd().split('\n');
    assert.equal(head, a);
    const [at, type, confidence, rule, name, why] =
      rows.find((row) => row.includes('段宏远'))?.split('\t') ?? [];
    assert.deepEqual([at, type, name], ['2:8', 'person', '段宏远']);
    assert.match(rule ?? '', /^person\//);
    assert.ok(Number(confidence) > 0.8);
    assert.match(why ?? '', /right after the post/);
    const chinese = govtext(['analyze', a, '--explain', '--segmenter', 'none', '--locale', 'zh-cn']).out;
    assert.match(chinese, /段宏远\t职务“清河县县长”之后的姓名/);
    assert.equal(govtext(['analyze', a, '--explain', '--pretty']).status, 2);
  });

  it('verdicts of the workspace hold', () => {
    const a = write('a.txt', PAGE);
    write('.govtext.json', JSON.stringify({ entities: [{ text: '段宏远', type: null }] }));
    const { out } = govtext(['entities', a, '-f', 'jsonl', '--segmenter', 'none']);
    assert.ok(!out.includes('"text":"段宏远"'));
    assert.ok(
      govtext(['entities', a, '-f', 'jsonl', '--no-rules', '--segmenter', 'none']).out.includes(
        '"text":"段宏远"',
      ),
    );
  });

  it('no files is a wrong command line', () => {
    assert.equal(govtext(['entities']).status, 2);
    assert.equal(govtext(['keywords']).status, 2);
  });

  it('keywords of the kept text', () => {
    const a = write('a.txt', `${PAGE}就业服务要到位，就业服务要方便。\n分享到： 微信 微博 QQ空间\n`);
    const { status, out } = govtext(['keywords', a, '--top', '5', '--segmenter', 'jieba-wasm']);
    assert.equal(status, 0);
    const words = out
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t'));
    assert.ok(words.length > 0 && words.length <= 5);
    assert.ok(words.every((row) => row.length === 4 && row[0] === a));
    assert.ok(!out.includes('微信'));
    const json = JSON.parse(
      govtext(['keywords', a, '--json', '-n', '2', '--segmenter', 'jieba-wasm']).out,
    ) as {
      keywords: unknown[];
    };
    assert.equal(json.keywords.length, 2);
  });
});
