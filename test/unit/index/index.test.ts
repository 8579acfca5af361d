import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { floodNotice, RULES } from '../../corpus/reservoirs';
import { MemoryIndex } from './memoryIndex';

const notice = (county: string, person: string, number: string): string =>
  floodNotice(
    county,
    number,
    `人民政府县长${person}`,
    `${county}人民政府将组织检查，人民政府办公室负责日常工作，`,
  );

async function made(): Promise<MemoryIndex> {
  const index = new MemoryIndex();
  index.files.set('a:/rules.gov.txt', RULES);
  index.files.set('a:/song.gov.txt', notice('松岭县', '乔安平', '松政发〔2023〕5号'));
  index.files.set('a:/bai.gov.txt', notice('白河县', '乔安平', '白政发〔2023〕8号'));
  index.files.set('a:/poem.txt', 'Shall I compare thee to a summer’s day?');
  await index.sync();
  return index;
}

describe('corpus index', () => {
  it('tells what it read, and reads nothing twice', async () => {
    const index = await made();
    const { reads } = index;
    const progress = await index.sync();
    assert.equal(progress.state, 'done');
    assert.deepEqual([progress.files, progress.texts, progress.others], [4, 3, 1]);
    assert.equal(index.reads, reads);
  });

  it('keeps namesakes of two counties apart', async () => {
    const index = await made();
    const people = (await index.ask('symbols', { text: '乔安平', limit: 20 })).filter(
      ({ kind }) => kind === 'person',
    );
    const [first, second] = people.map(({ container }) => container).sort();
    assert.match(first ?? '', /^松岭县/);
    assert.match(second ?? '', /^白河县/);
    assert.equal(people.length, 2);
    const places = await index.ask('occurrences', {
      uri: 'a:/song.gov.txt',
      entity: { type: 'person', canonical: '乔安平' },
    });
    assert.deepEqual(
      places.map(({ uri }) => uri),
      ['a:/song.gov.txt'],
    );
  });

  it('leads from a citation to the article of that title, and from a missing one nowhere', async () => {
    const index = await made();
    const [place] = await index.ask('definition', { titleKey: '松岭县水库管理条例', article: 3 });
    assert.equal(place?.uri, 'a:/rules.gov.txt');
    assert.equal(RULES.slice(place?.start).startsWith('第三条'), true);
    assert.equal(RULES.split('\n')[place?.line ?? 0]?.slice(0, 3), '第三条');
    assert.deepEqual(await index.ask('definition', { titleKey: '松岭县水库管理条例', article: 30 }), []);
    assert.deepEqual(await index.ask('definition', { titleKey: '松岭县渡口管理条例', article: 3 }), []);
    const cited = await index.ask('occurrences', {
      uri: 'a:/rules.gov.txt',
      cited: { titleKey: '松岭县水库管理条例', article: 3 },
    });
    assert.deepEqual(cited.map(({ uri }) => uri).sort(), ['a:/bai.gov.txt', 'a:/song.gov.txt']);
  });

  it('finds the file that bears a number', async () => {
    const index = await made();
    const [place] = await index.ask('definition', { number: '白政发〔2023〕8号' });
    assert.equal(place?.uri, 'a:/bai.gov.txt');
  });

  it('searches the article and not the residue', async () => {
    const index = await made();
    const found = await index.ask('concordance', { text: '防汛工作', mode: 'text' });
    // The title and a sentence of each notice; the footer's words are no hits.
    assert.deepEqual([found.total, found.documents], [4, 2]);
    assert.deepEqual(found.byYear, [['2023', 4]]);
  });

  it('counts open texts with what they hold now, and the file again once they are closed', async () => {
    const index = await made();
    const uri = 'a:/song.gov.txt';
    await index.send({
      type: 'open',
      uri,
      text: notice('松岭县', '苏晚棠', '松政发〔2023〕5号'),
      government: true,
    });
    const names = async (text: string): Promise<string[]> =>
      (await index.ask('symbols', { text, limit: 20 })).map(({ container }) => container);
    assert.equal((await names('苏晚棠')).length, 1);
    assert.match((await names('乔安平')).join(), /^白河县[^,]*$/);
    await index.send({ type: 'closed', file: { uri }, gone: false });
    assert.deepEqual(await names('苏晚棠'), []);
  });

  it('takes news on leaders in where a folder is full of it, and one among other files not', async () => {
    const index = new MemoryIndex();
    const news = (day: number): string =>
      `关注石坪镇\n发布时间：2023-06-0${day}\n\n　　6月${day}日，雾岭县县委书记柏立新到石坪镇调研防汛工作。` +
      '他强调，要坚决落实责任，切实保障群众利益。\n　　雾岭县副县长何牧远、县水务局局长邓晓棠参加调研。\n';
    const diary = (day: number): string =>
      `　　六月${day}日，天晴。早上去河边走了一圈，看见几只白鹭，回来煮了一锅绿豆汤，下午睡到三点才醒，晚上给老家打了一个电话。\n`;
    for (const day of [1, 2, 3, 4]) {
      index.files.set(`a:/news/${day}.txt`, news(day));
      index.files.set(`a:/mine/${day}.txt`, diary(day));
    }
    index.files.set('a:/news/diary.txt', diary(9));
    index.files.set('a:/mine/news.txt', news(9));
    await index.sync();
    const texts = await index.ask('documents', { limit: 20 });
    assert.deepEqual(
      texts.map(({ uri }) => uri).sort(),
      [1, 2, 3, 4].map((day) => `a:/news/${day}.txt`),
    );
  });

  it('finds files by what their names are, not by how addresses are written', async () => {
    const index = await made();
    const uri = `file:///a/${encodeURIComponent('水情简报')}/${encodeURIComponent('松岭[1].gov.txt')}`;
    index.files.set(uri, notice('松岭县', '乔安平', '松政发〔2023〕6号'));
    await index.sync();
    const found = async (text: string): Promise<string[]> =>
      (await index.ask('documents', { text })).map((line) => line.uri);
    for (const text of ['水情简报', '簡報', '松岭[1]', '[1].GOV', '［１］'])
      assert.deepEqual(await found(text), [uri], text);
    // What only the escapes and the scheme hold.
    for (const text of ['E6', '%', 'file:', '*', '?', 'x'.repeat(60_000), '情'.repeat(60_000)])
      assert.deepEqual(await found(text), [], text.slice(0, 9));
    assert.deepEqual(await found('song'), ['a:/song.gov.txt']);
    const names = await index.ask('names', { type: 'organization', text: '松嶺縣', limit: 5 });
    assert.ok(names.some(({ canonical }) => canonical === '松岭县水务局'));
    const counts = await index.ask('nameCounts', { text: '松嶺縣' });
    assert.ok(counts.some(({ type }) => type === 'organization'));
  });

  it('cuts the sentences of a page out behind characters of two units', async () => {
    const index = new MemoryIndex();
    const text = notice('松岭县', '乔安平', '松政发〔2023〕5号').replace('各乡镇', '🚰🚰🚰各乡镇');
    index.files.set('a:/song.gov.txt', text);
    await index.sync();
    const { facts } = await index.ask('personPage', { name: '乔安平' });
    assert.ok(facts.length > 0);
    for (const { sentence, start, end } of facts) {
      assert.equal(sentence, text.slice(start, end));
      assert.ok(sentence.includes('乔安平'), sentence);
    }
  });

  it('tries again, and not all the time, where the disk takes nothing, and forgets the trouble afterwards', async () => {
    const index = await made();
    const { database } = index;
    const commit = database.commit.bind(database);
    let tries = 0;
    database.commit = () => {
      tries++;
      throw new Error('database or disk is full');
    };
    const uri = 'a:/song.gov.txt';
    index.files.set(uri, notice('松岭县', '白小楠', '松政发〔2023〕5号'));
    await index.send({ type: 'changed', files: [{ uri }] });
    await new Promise((resolve) => setTimeout(resolve, 700));
    const full = await index.send({ type: 'pause', paused: false });
    assert.deepEqual([full.state, full.problem], ['failed', 'database or disk is full']);
    assert.ok(tries > 1 && tries < 10, `${tries} tries in 0.7 s`);
    database.commit = commit;
    const ends = Date.now() + 20_000;
    let now = full;
    while (now.state !== 'done' && Date.now() < ends) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      now = await index.send({ type: 'pause', paused: false });
    }
    assert.deepEqual([now.state, now.problem], ['done', undefined]);
    const found = await index.ask('personPage', { name: '白小楠' });
    assert.equal(found.documents, 1);
  });

  it('forgets files that are gone', async () => {
    const index = await made();
    index.files.delete('a:/bai.gov.txt');
    const progress = await index.sync();
    assert.equal(progress.files, 3);
    assert.deepEqual(await index.ask('definition', { number: '白政发〔2023〕8号' }), []);
  });
});
