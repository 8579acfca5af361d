import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyzeStructure } from '../../../src/core/analyze';
import { applyEdits } from '../../../src/core/text/edits';
import { readMojibake } from '../../../src/core/text/mojibake';
import { encodeText } from '../../../src/engine/files/encode';
import { repairMojibake } from '../../../src/engine/files/repair';
import { readText } from '../../../src/engine/files/textFile';

const SOUND = '会议强调，各单位要认真落实养老服务办法，明确责任、细化措施。';
const TRADITIONAL = '會議強調，各單位要認真落實養老服務辦法，明確責任，細化措施。';

function read(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}
const asLatin = (text: string): string => read(encodeText(text, 'utf-8'), 'windows-1252');

const DAMAGED: readonly [kind: string, damaged: string, sound: string][] = [
  ['utf8-as-gbk', read(encodeText(SOUND, 'utf-8'), 'gb18030'), SOUND],
  ['utf8-as-latin1', asLatin(SOUND), SOUND],
  ['utf8-as-latin1', asLatin(asLatin(SOUND)), SOUND],
  ['gbk-as-latin1', read(encodeText(SOUND, 'gb18030'), 'windows-1252'), SOUND],
  ['big5-as-gbk', read(encodeText(TRADITIONAL, 'big5'), 'gb18030'), TRADITIONAL],
  ['gbk-as-big5', read(encodeText(SOUND, 'gb18030'), 'big5'), SOUND],
];

describe('text decoded with the wrong charset', () => {
  for (const [kind, damaged, sound] of DAMAGED) {
    it(`is recognised and repaired: ${damaged.slice(0, 12)}`, () => {
      assert.equal(readMojibake(damaged)?.kind, kind);
      const text = `\ufeff${damaged}\r\n\r\nplain ASCII\r\n${damaged}\r\n${SOUND}\r\n`;
      const repair = repairMojibake(text);
      const whole = repair.partial === 0 ? sound : `${sound.slice(0, -1)}\ufffd`;
      assert.equal(
        applyEdits(text, repair.edits),
        `\ufeff${whole}\r\n\r\nplain ASCII\r\n${whole}\r\n${SOUND}\r\n`,
      );
      assert.equal(repairMojibake(applyEdits(text, repair.edits)).edits.length, 0);
    });
  }

  it('takes the short lines of a page with the long ones, whoever decoded it', () => {
    const page =
      '通知\n各区：\n会议强调，各单位要认真落实养老服务办法，明确责任。\n一、目标\n全年投入3亿元，\n市府\n5月\n';
    const bytes = encodeText(page, 'gb18030');
    // Node before 23 read windows-1252 as ISO 8859-1, newer ones and browsers do not.
    const latin = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
    const cp1252 = latin.replace(
      /[\x80-\x9f]/g,
      (control) => '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'.charAt(control.charCodeAt(0) - 0x80).trim() || control,
    );
    for (const damaged of [latin, cp1252]) {
      const repair = repairMojibake(damaged);
      assert.equal(applyEdits(damaged, repair.edits), page);
      assert.deepEqual([repair.lost, repair.partial], [0, 0]);
    }
    // Twin: two such letters by themselves are a word.
    assert.deepEqual(repairMojibake('Café\nGröße\nÜber Ärger\n').edits, []);
  });

  const MARKS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
  const byByte = (bytes: Uint8Array): string =>
    Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  const byTable = (bytes: Uint8Array): string =>
    byByte(bytes).replace(/[\x80-\x9f]/g, (control) => MARKS.charAt(control.charCodeAt(0) - 0x80));
  const PAGES: Record<string, string> = {
    notice:
      '公告\n全县：\n因检修\n停水。\n经研究，决定自6月1日起对城区供水管网进行检修，请互相转告。\n县水务局\n',
    list: '名单\n张三\n李四\n王五\n现将拟表彰的先进个人名单予以公示，公示期五天。\n',
    law: '第一条　为了加强管理，制定本办法。\n第二条　本办法适用于本市。\n附则\n',
    figures: '2021年1—6月\n全市实现地区生产总值1234.5亿元，同比增长12.3％，增速居全省第三位。\n№ 5\n',
  };
  for (const [name, page] of Object.entries(PAGES)) {
    it(`takes short lines and signs with the page, read byte by byte: ${name}`, () => {
      const bytes = [encodeText(page, 'gb18030'), encodeText(page, 'utf-8')];
      for (const damaged of bytes.flatMap((each) => [byByte(each), byTable(each)])) {
        const repair = repairMojibake(damaged);
        assert.equal(applyEdits(damaged, repair.edits), page);
        assert.deepEqual([repair.lost, repair.partial], [0, 0]);
      }
    });

    it(`takes short lines with the page, read as Big5: ${name}`, () => {
      const damaged = read(encodeText(page, 'gb18030'), 'big5');
      assert.notEqual(damaged, page);
      const repaired = applyEdits(damaged, repairMojibake(damaged).edits);
      const rest = repaired.split('\n').filter((line, at) => line !== page.split('\n')[at]);
      // A sign that is no character stays as it is.
      assert.deepEqual(rest, name === 'figures' ? ['∮ 5'] : []);
    });
  }

  it('keeps what one lost byte left of a short line read as GBK, and says so', () => {
    const damaged = read(
      encodeText('停水。\n附则\n会议强调，各单位要认真落实养老服务办法。\n', 'utf-8'),
      'gb18030',
    );
    const repair = repairMojibake(damaged);
    assert.deepEqual(applyEdits(damaged, repair.edits).split('\n').slice(0, 2), ['停水\ufffd', '附则']);
    assert.ok(repair.partial >= 1);
  });

  it('leaves sound short lines beside damaged ones', () => {
    const damaged = read(encodeText(SOUND, 'utf-8'), 'gb18030');
    const repair = repairMojibake(`公告\n张三\n${damaged}\n附则\n县水务局\n`);
    assert.equal(repair.edits.length, 1);
    const latin = read(encodeText(SOUND, 'gb18030'), 'windows-1252');
    assert.equal(repairMojibake(`公告\n${latin}\n附则\n№ 5\n`).edits.length, 1);
  });

  it('is no damage where U+FFFD stands in the file itself', () => {
    const bytes = new TextEncoder().encode('会议\ufffd强调\n');
    assert.equal(readText(bytes).damaged, false);
    assert.equal(readText(Uint8Array.of(...bytes, 0xe4, 0xbc, 0x0a), 'utf-8').damaged, true);
  });

  it('keeps what cannot be told: one byte lost leaves one mark', () => {
    const odd = '会议强调。';
    const damaged = read(encodeText(odd, 'utf-8'), 'gb18030');
    assert.ok(damaged.includes('\ufffd'));
    const { edits, partial } = repairMojibake(damaged);
    assert.equal(partial, 1);
    assert.equal(applyEdits(damaged, edits), '会议强调\ufffd');
  });

  it('tells the two origins of € apart', () => {
    // 面。 is E9 9D A2 E3 80 82: A2 E3 and 80 both read as €.
    for (const text of ['问题浮出水面。于是各方开会研究。', '老面。红。客】呢。一一一一']) {
      const damaged = read(encodeText(text, 'utf-8'), 'gb18030');
      const repaired = applyEdits(damaged, repairMojibake(damaged).edits).replaceAll('\ufffd', '');
      assert.ok(text.startsWith(repaired) && repaired.length >= text.length - 1, repaired);
    }
  });

  it('is called lost where the bytes are gone, and left as it is', () => {
    const gone = read(encodeText(SOUND, 'gb18030'), 'utf-8');
    const kun = read(encodeText(gone, 'utf-8'), 'gb18030');
    assert.match(kun, /锟斤拷/);
    for (const text of [gone, kun]) {
      assert.equal(readMojibake(text)?.kind, 'lost');
      assert.deepEqual(repairMojibake(text), { edits: [], partial: 0, lost: 1 });
    }
  });

  it('is not seen in sound text of many kinds', () => {
    for (const text of [
      SOUND,
      TRADITIONAL,
      'Évidemment, l’été à la plage était très agréable pour les élèves.',
      'Größe, Übermaß – „schön“',
      '€ 100 — “ok”…',
      '冪等、譜系、遜色、誕生、硬性',
      'ひらがなとカタカナの文章です。',
      'Привет, мир',
      '404 Not Found',
      '',
    ]) {
      assert.equal(readMojibake(text), null, text);
      assert.deepEqual(repairMojibake(text).edits, []);
    }
  });

  it('is a finding with its way out in words', () => {
    const text = `${DAMAGED[1]?.[1]}\n${DAMAGED[1]?.[1]}\n`;
    const found = analyzeStructure(text, { locale: 'zh-cn' }).findings.filter(
      ({ rule }) => rule === 'encoding/mojibake',
    );
    assert.equal(found.length, 1);
    assert.match(found[0]?.message ?? '', /UTF-8 文字被当作 Latin-1/);
    assert.equal(
      analyzeStructure(text, { rules: { 'encoding/mojibake': 'off' } }).findings.some(
        ({ rule }) => rule === 'encoding/mojibake',
      ),
      false,
    );
  });

  it('is scanned in linear time', () => {
    for (const text of [
      'é'.repeat(2_000_000),
      '¡ÿ'.repeat(1_000_000),
      '鈥'.repeat(2_000_000),
      '\ufffd'.repeat(2_000_000),
    ])
      readMojibake(text);
  });
});
