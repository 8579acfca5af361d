import { strict as assert } from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ParagraphCache } from '../../../src/core/entities/cache';
import { makeParagraph, recognizeParagraph } from '../../../src/core/entities/entities';
import { analyze } from '../../../src/core/analyze';
import { fitTagger } from '../../../src/core/fitting/fitTagger';
import { decide } from '../../../src/core/entities/tagger/decide';
import { tag } from '../../../src/core/entities/tagger/decode';
import { SURE, openStretches } from '../../../src/core/entities/tagger/gate';
import {
  labelsOf,
  spansOf,
  type TaggedSpan,
  type TaggedType,
} from '../../../src/core/entities/tagger/labels';
import { settleNames } from '../../../src/core/entities/names';
import { flatSpans, scanText } from '../../../src/core/fitting/lesson';
import { ModelError, modelClues, packModel, readModel } from '../../../src/core/entities/tagger/model';
import { readModelFile } from '../../../src/engine/modelFile';

const TYPES: Readonly<Record<string, TaggedType>> = {
  人: 'person',
  地: 'place',
  机: 'organization',
  职: 'position',
};

/** `{人:莫三槐}说` as a text and its spans. */
function marked(markup: string): { text: string; spans: TaggedSpan[] } {
  let text = '';
  const spans: TaggedSpan[] = [];
  for (const [, plain, kind, name] of markup.matchAll(/([^{}]+)|\{(.):([^}]*)\}/g)) {
    const type = TYPES[kind ?? ''];
    if (type && name) spans.push({ type, start: text.length, end: text.length + name.length });
    text += plain ?? name ?? '';
  }
  return { text, spans };
}

/** Names that no rule knows: their contexts alone give them away. */
const LESSONS = [
  '{人:呼噜噜}跑进了{地:咕咕坳}，大家都很高兴。',
  '{人:喵喵酱}走进了{地:嘎嘎坳}，村民都很高兴。',
  '{人:咚咚锵}跑进了{地:哼哼坳}，孩子都很高兴。',
  '我们都去{机:吱吱社}找{人:汪汪汪}谈话。',
  '他们都去{机:嘻嘻社}找{人:哒哒噜}谈话。',
  '她们都去{机:嘟嘟社}找{人:啦啦酱}谈话。',
  '今天下雨，大家都没有出门。',
  '明天开会，请准时到场。',
].map(marked);
const trained = fitTagger(LESSONS, { passes: 20, least: 1 });
const names = (text: string, spans: readonly TaggedSpan[]): string[] =>
  spans.map(({ type, start, end }) => `${type} ${text.slice(start, end)}`);

describe('the tagger', () => {
  it('learns names that no rule knows, and finds new ones in the same company', () => {
    const { text, spans } = marked('{人:咩咩酱}跑进了{地:哇哇坳}，老师都很高兴。');
    const rules = recognizeParagraph(makeParagraph(text, {}));
    assert.deepEqual(
      rules.filter(({ type }) => type === 'person' || type === 'place'),
      [],
    );
    const found = recognizeParagraph(makeParagraph(text, { model: trained }));
    assert.deepEqual(
      found.map(({ type, text: name }) => `${type} ${name}`),
      names(text, spans),
    );
    assert.ok(found.every(({ evidence }) => evidence?.[0]?.id === 'tagger'));
  });

  it('gives the same weights for the same lessons', () => {
    const again = fitTagger(LESSONS, { passes: 20, least: 1 });
    assert.deepEqual(packModel(again), packModel(trained));
  });

  it('goes on from a model and keeps what it knew', () => {
    const more = fitTagger([marked('{机:噗噗社}今天开门。'), marked('{机:吧吧社}今天关门。')], {
      base: trained,
      passes: 8,
      least: 1,
    });
    for (const { text, spans } of LESSONS) assert.deepEqual(tag(more, scanText(text)), spans, text);
    const { text, spans } = marked('{机:啵啵社}今天开门。');
    assert.deepEqual(tag(more, scanText(text)), spans);
    assert.notDeepEqual(tag(trained, scanText(text)), spans);
  });

  it('learns posts from data that marks them, and looks for none where it has learnt none', () => {
    const texts = [
      '{职:咕噜长}{人:呼噜噜}来了。',
      '{职:嘎嘎长}{人:喵喵酱}走了。',
      '{职:哼哼长}{人:咚咚锵}来了。',
    ];
    const model = fitTagger([...LESSONS, ...texts.map(marked)], { passes: 20, least: 1 });
    assert.equal(model.types, 4);
    assert.equal(trained.types, 3);
    const { text, spans } = marked('{职:吱吱长}{人:呼噜酱}走了。');
    assert.deepEqual(tag(model, scanText(text)), spans);
  });

  it('reads only what its gate leaves open, and every name that the rules doubt', () => {
    const model = readModel(readFileSync(join('src', 'engine', 'data', 'tagger.model')));
    const open = (text: string): string[] => {
      const scan = scanText(text);
      const bounds = openStretches(model.gate, scan);
      const ends = new Set([0, ...scan.words.ends]);
      const stretches: string[] = [];
      for (let index = 0; index < bounds.length; index += 2) {
        const [start = 0, end = 0] = bounds.slice(index, index + 2);
        assert.ok(start < end && start >= (bounds[index - 1] ?? 0) && ends.has(start) && ends.has(end));
        stretches.push(text.slice(start, end));
      }
      for (const { start, end, confidence } of scan.people.list)
        if (confidence < SURE.person)
          assert.ok(stretches.some((one) => one.includes(text.slice(start, end))));
      return stretches;
    };
    assert.deepEqual(open('要进一步提高认识，加强领导，认真组织，确保各项措施落实到位。'), []);
    assert.ok(open('据介绍，莫晓枫去年在布拉贡小镇创办了这家诊所。').length > 0);
    assert.deepEqual(open(''), []);
  });

  it('reads back the bytes that it writes', () => {
    const bytes = packModel(trained);
    const read = readModel(bytes);
    assert.deepEqual(read, trained);
    assert.deepEqual(packModel(read), bytes);
    assert.deepEqual(modelClues(read), modelClues(trained));
  });

  it('says of a foreign, an old, a cut and a damaged file what it is', () => {
    const bytes = packModel(trained);
    const changed = (at: number): Uint8Array =>
      Uint8Array.from(bytes, (byte, index) => (index === at ? byte ^ 0x55 : byte));
    assert.throws(() => readModel(new TextEncoder().encode('{"version":1}')), /does not begin with GTTM/);
    assert.throws(() => readModel(new Uint8Array(0)), ModelError);
    assert.throws(() => readModel(changed(4)), /another version/);
    assert.throws(() => readModel(bytes.subarray(0, bytes.length - 1)), /length is wrong/);
    for (const at of [6, 8, 9, 12, 16, 24, 700, 70_000, bytes.length - 1])
      assert.throws(() => readModel(changed(at)), ModelError, `byte ${at}`);
  });

  it('fails where the file of the person is missing, and is silent where the engine has none', () => {
    assert.throws(() => readModelFile('no/such/file.bin', '.'), /no such file/i);
    assert.equal(readModelFile(undefined, join('no', 'such', 'folder')), undefined);
  });

  it('finds the same with the cache of paragraphs and without', () => {
    const text = [...LESSONS, ...LESSONS.slice(2)].map((lesson) => lesson.text).join('\n');
    const cache = new ParagraphCache();
    const plain = analyze(text, { model: trained });
    const first = analyze(text, { model: trained, paragraphCache: cache });
    const second = analyze(text, { model: trained, paragraphCache: cache });
    assert.ok(plain.entities.length > 0);
    assert.deepEqual(first, plain);
    assert.deepEqual(second, plain);
  });

  it('reads a line without end, cutting anywhere', () => {
    const line = '呼噜噜跑进了咕咕坳大家都很高兴'.repeat(
      process.env['GOVTEXT_LONG'] === undefined ? 16_667 : 66_667,
    );
    const spans = tag(trained, scanText(line));
    let end = 0;
    for (const span of spans) {
      assert.ok(span.start >= end && span.end > span.start && span.end <= line.length);
      ({ end } = span);
    }
    assert.ok(spans.length > line.length / 17);
  });

  it('bears lone surrogates, controls and nothing at all', () => {
    for (const text of ['', '\ud800', '\udc00\ud800呼噜噜', '\u0000\u0007', '🙂🙂', ' ']) {
      const found = recognizeParagraph(makeParagraph(text, { model: trained }));
      for (const mention of found) assert.equal(mention.text, text.slice(mention.start, mention.end));
    }
  });

  it('turns spans into labels and back', () => {
    for (const { text, spans } of LESSONS) assert.deepEqual(spansOf(labelsOf(text.length, spans)), spans);
  });

  it('takes of a post what is its own', () => {
    assert.deepEqual(
      flatSpans([
        { type: 'position', start: 0, end: 7 },
        { type: 'organization', start: 0, end: 5 },
        { type: 'place', start: 0, end: 3 },
        { type: 'person', start: 7, end: 9 },
      ]),
      [
        { type: 'organization', start: 0, end: 5 },
        { type: 'position', start: 5, end: 7 },
        { type: 'person', start: 7, end: 9 },
      ],
    );
  });

  it('moves the edge of a name where its row is known to stop early or to take too much', () => {
    const decided = (markup: string, of: 'people' | 'places' | 'bodies'): string[] => {
      const { text, spans } = marked(markup);
      return decide(scanText(text), spans)[of].list.map(({ start, end }) => text.slice(start, end));
    };
    const people = (markup: string): string[] => decided(markup, 'people');
    assert.deepEqual(decided('清水河、{地:老龙湾}，三水绕城。', 'places').includes('龙湾'), false);
    assert.deepEqual(
      decided('队伍到了{地:龙川桃源坪}。', 'places'),
      decided('队伍到了龙川桃源坪。', 'places'),
    );
    assert.deepEqual(decided('新任{人:安宁}将为大家讲解。', 'places'), []);
    assert.deepEqual(decided('据{机:新华社沱江分社}报道。', 'bodies'), ['新华社沱江分社']);
    assert.deepEqual(people('乡长{人:韩七十六}说，今年丰收。'), ['韩七十六']);
    assert.deepEqual(people('书记{人:胡安·马丁}来访。'), ['胡安·马丁']);
    assert.deepEqual(people('镇长{人:陶然}戴着草帽下田。'), ['陶然']);
    assert.deepEqual(people('党委书记{人:付来}强到场指导。'), ['付来强']);
    assert.deepEqual(people('免去{地:马兰山}苗圃站站长职务。').includes('马兰山'), false);
    assert.deepEqual(people('联系人：{人:郭　涛　}电话：0735-8822'), ['郭　涛']);
  });

  it('gives a post the whole of a body that the rules had cut', () => {
    const { text, spans } = marked('聘任郭磊为{机:新区投资促进局}局长。');
    const posts = settleNames({ text, folded: text }, scanText(text), spans).filter(
      ({ type }) => type === 'position',
    );
    assert.deepEqual(
      posts.map((post) => post.text),
      ['新区投资促进局局长'],
    );
  });

  it('ships weights that can be read and help', () => {
    const path = join('src', 'engine', 'data', 'tagger.model');
    assert.ok(existsSync(path));
    const bytes = readFileSync(path);
    assert.ok(bytes.length <= 3_000_000, `${bytes.length} bytes`);
    const model = readModel(bytes);
    const text = '据介绍，华灵顿·贝克莱特和莫晓枫去年在布拉贡小镇创办了这家诊所。';
    const found = recognizeParagraph(makeParagraph(text, { model }));
    assert.ok(found.some((mention) => mention.type === 'person' && mention.text === '莫晓枫'));
  });
});
