import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { analyzeStructure } from '../../../src/core/analyze';
import type { MetadataField, PageMetadata } from '../../../src/core/record';

const BODY =
  '　　为进一步做好老旧小区加装电梯工作，经市政府同意，现将有关事项通知如下，请结合实际认真贯彻执行，确保各项任务按时完成。\n　　一、提高认识。各单位要高度重视，把这项工作摆上重要议事日程，明确责任，细化措施，抓好落实。\n';

/** Every field with its place: what stands there must be its text. */
function fieldsOf(metadata: PageMetadata): MetadataField[] {
  return Object.values(metadata as Record<string, unknown>).flatMap((value) => {
    const list = (Array.isArray(value) ? value : [value]) as (MetadataField | { value: MetadataField })[];
    return list.map((item) => ('value' in item ? item.value : item));
  });
}

/** The metadata as plain texts, raw and after NFKC alike; offsets are checked on the way. */
function read(page: string): Record<string, unknown> {
  const forms = [page, page.normalize('NFKC'), page.replaceAll('\n', '\r\n'), `\ufeff${page}`].map((text) => {
    const { metadata } = analyzeStructure(text);
    for (const field of fieldsOf(metadata)) assert.equal(text.slice(field.start, field.end), field.text);
    const plain = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(plain);
      const field = value as Partial<MetadataField> & { label?: string; value?: MetadataField };
      if (field.value) return `${field.label}=${field.value.text}`;
      return field.iso === undefined ? field.text : `${field.text} = ${field.iso}`;
    };
    return Object.fromEntries(Object.entries(metadata).map(([key, value]) => [key, plain(value)]));
  });
  const [raw] = forms;
  for (const form of forms)
    assert.equal(JSON.stringify(form).normalize('NFKC'), JSON.stringify(raw).normalize('NFKC'));
  return raw ?? {};
}

describe('metadata', () => {
  it('is read from glued lines', () => {
    assert.deepEqual(
      read(
        `您当前的位置：清河在线 > 要闻 > 正文\n老旧小区装上了新电梯\n来源：本站原创  作者：王小明时间：2019年10月31日 23:00  浏览：33\n${BODY}（责任编辑：李红、张强）\n`,
      ),
      {
        title: '老旧小区装上了新电梯',
        breadcrumb: ['清河在线', '要闻'],
        source: '本站原创',
        author: '王小明',
        authors: ['王小明'],
        published: '2019年10月31日 23:00 = 2019-10-31T23:00',
        editor: '李红、张强',
        editors: ['李红', '张强'],
        site: '清河在线',
      },
    );
  });

  it('is read where time and source stand bare', () => {
    const metadata = read(
      `清河网>>文化>>读书\n老旧小区装上了新电梯\n2019年06月15日08:18 来源：清河网-文化频道\n${BODY}`,
    );
    assert.equal(metadata['published'], '2019年06月15日08:18 = 2019-06-15T08:18');
    assert.equal(metadata['source'], '清河网-文化频道');
    assert.deepEqual(metadata['breadcrumb'], ['清河网', '文化', '读书']);
    assert.equal(metadata['site'], '清河网');
  });

  it('is read from a portal’s table, letter-spaced and in pairs', () => {
    const metadata = read(
      `索 引 号：000014349/2023-00001  主题分类：城乡建设\n发文机关：清河市人民政府办公室\n成文日期：2023年05月02日\n标　　题：清河市人民政府办公室关于加装电梯的通知\n发文字号：清政办发〔2023〕12号\n发布日期：2023年05月06日\n清河市人民政府办公室关于加装电梯的通知\n清政办发〔2023〕12号\n各县（区）、自治县人民政府，市发展改革委、市财政局，各直属机构：\n${BODY}　　清河市人民政府办公室\n　　2023年5月2日\n（此件公开发布）\n`,
    );
    assert.equal(metadata['documentNumber'], '清政办发〔2023〕12号');
    assert.equal(metadata['issuer'], '清河市人民政府办公室');
    assert.equal(metadata['published'], '2023年05月06日 = 2023-05-06');
    assert.deepEqual(metadata['recipients'], [
      '各县（区）、自治县人民政府',
      '市发展改革委',
      '市财政局',
      '各直属机构',
    ]);
    const fields = metadata['fields'] as string[];
    assert.ok(fields.includes('索引号=000014349/2023-00001'));
    assert.ok(fields.includes('主题分类=城乡建设'));
  });

  it('takes the issuer from the signature of a bare document', () => {
    const metadata = read(
      `清政办发〔2023〕12号\n市发展改革委：\n${BODY}　　清河市人民政府办公室\n　　二〇二三年五月二日\n`,
    );
    assert.equal(metadata['issuer'], '清河市人民政府办公室');
    assert.equal(metadata['documentNumber'], '清政办发〔2023〕12号');
    assert.deepEqual(metadata['recipients'], ['市发展改革委']);
  });

  it('is read from a breadcrumb with a line for each step', () => {
    const metadata = read(
      `当前位置：\n首页\n>\n政务公开\n>\n通知公告\n关于开展调查的通知\n发布时间：2020-01-05 08:00 来源：市统计局 字号：[大 中 小] 打印\n${BODY}`,
    );
    assert.deepEqual(metadata['breadcrumb'], ['首页', '政务公开', '通知公告']);
    assert.equal(metadata['source'], '市统计局');
  });

  it('takes no impossible day and no picture’s source', () => {
    const metadata = read(`老旧小区装上了新电梯\n发布时间：2020-13-05 08:00\n${BODY}图片来源：清河图库\n`);
    assert.equal(metadata['published'], undefined);
    assert.equal(metadata['source'], undefined);
  });

  it('has exact places in any text', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '来源：清河日报 作者：王小明',
        '位置：首页 > 要闻',
        '2020-01-05 08:00',
        '发文字号：',
        '清政发〔2020〕1号',
        '各区人民政府，市财政局：',
        BODY,
        '版权所有 清河在线',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('\n');
        for (const field of fieldsOf(analyzeStructure(text).metadata))
          assert.equal(text.slice(field.start, field.end), field.text);
      }),
      { numRuns: 200 },
    );
  });
});
