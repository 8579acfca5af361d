// Writes the TextMate grammar from readable pieces.  node scripts/grammar.mjs [--check]
// Every pattern is anchored or begins with a rare sign, and no repetition stands inside another: a line of 20,000
// characters is a matter of milliseconds.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { root } from './lib/paths.mjs';

const indent = '^([\\s\\u3000\\uFEFF]*)';
const han = '[一二三四五六七八九十百零〇○]{1,5}';
/** 天干: 甲、 and （甲）. */
const stem = '[甲乙丙丁戊己庚辛壬癸]';
/** Numbers of statutes, 廿 and 卅 and Arabic ones too. */
const number = '[一二三四五六七八九十百千零〇○Ｏ两廿卅\\d０-９]{1,9}';
/**
 * A title up to its line's end, or up to the full stop after which its paragraph goes on; none where the line runs on.
 * `alone`: a line that is a title and a full stop counts too; below 一、 it is an item, not a heading.
 */
const title = (longest, alone) =>
  `([^。；;：:！!？?\\s\\u3000][^。；;：:！!？?]{0,${longest - 1}}?)(?=${alone ? '。' : '。[^\\s\\u3000]'}|[：:]?[\\s\\u3000]*$)`;
/** Where a clause may begin. */
const clause = '(?<=^|[\\s\\u3000。；;：:，,、！!？?”"）)])';

const marker = 'markup.heading.marker.govtext keyword.control.marker.govtext';
const heading = (level) => `markup.heading.${level}.govtext entity.name.section.govtext`;
const captures = (...names) =>
  Object.fromEntries(names.flatMap((name, index) => (name ? [[String(index + 1), { name }]] : [])));
const residue = (kind) => `comment.block.residue.${kind}.govtext`;

/** A heading on a line of its own or run into its paragraph; the marker alone is enough. */
const headings = (form, level, longest = 40, alone = false) => [
  {
    match: `${indent}(${form})[\\s\\u3000]*${title(longest, alone)}`,
    captures: captures('', marker, heading(level)),
  },
  { match: `${indent}(${form})(?=\\S|[\\s\\u3000]+\\S)`, captures: captures('', marker) },
];

const status =
  'Not Found|Forbidden|Bad Request|Precondition Failed|Bad Gateway|Service (?:Temporarily )?Unavailable|' +
  'Gateway Time-?[Oo]ut|Moved Permanently|Found|Internal Server Error|Unauthorized|Not Allowed';

const repository = {
  residue: {
    patterns: [
      { match: `^\\s*[345]\\d\\d (?:${status})\\s*$`, name: residue('error-page') },
      {
        match: '^\\s*(?:nginx|openresty|Tengine|Microsoft-IIS|Apache)(?:/[\\d.]+.{0,60})?\\s*$',
        name: residue('error-page'),
      },
      { match: '^\\s*[A-Z][A-Z\\d]{1,15}/\\d[\\d.]{2,15}\\s*$', name: residue('error-page') },
      {
        match:
          '^[\\s\\u3000]*(?:您?的?(?:现在|当前|目前|所在)?的?位置|当前位置|所在位置)[\\s\\u3000]*[:：].{0,200}$',
        name: residue('breadcrumb'),
      },
      { match: '^[\\s\\u3000]*分享(?:到|至|让更多人看到)[:：\\s\\u3000].{0,120}$', name: residue('share') },
      {
        match: '^[\\s\\u3000]*【?(?:打印本页|关闭窗口|打印|返回顶部)】?[\\s\\u3000].{0,40}$',
        name: residue('toolbar'),
      },
      {
        match:
          '^[\\s\\u3000]*[\\[【]\\s*(?:复制本文标题地址|发表评论|字[号体][:：]?.{0,12})\\s*[\\]】].{0,40}$',
        name: residue('toolbar'),
      },
      {
        match:
          '^[\\s\\u3000]*(?:上一篇|下一篇|相关稿件|相关链接|相关新闻|相关阅读|延伸阅读|热点推荐)(?:[:：].{0,80})?$',
        name: residue('related'),
      },
      { match: '^[\\s\\u3000]*·.{1,60}(?:\\.\\.\\.|…)[\\s\\u3000]*$', name: residue('related') },
      { match: '^.{0,40}(?:版权所有|[Cc]opyright|All Rights Reserved).{0,120}$', name: residue('copyright') },
      { match: '^.{0,40}ICP备\\s*\\d+.{0,80}$', name: residue('footer') },
    ],
  },
  metadata: {
    patterns: [
      {
        match:
          '^[\\s\\u3000]*[（(【]?(?:(?:信息|文章)?来源|稿源|责任编辑|责编|编辑|发布(?:时间|日期)|更新时间|索引号|主题分类|发文机关|成文日期|发文字号|主题词|校对|审核)[\\s\\u3000]*[:：].{0,160}$',
        name: 'comment.line.metadata.govtext',
      },
    ],
  },
  statute: {
    patterns: [
      {
        match: `${indent}(第${number}(?:编|分编|章|节)(?:之${han})?)(?:[\\s\\u3000]+([^。；;]{1,50}))?$`,
        captures: captures('', marker, heading(1)),
      },
      {
        match: `${indent}(附[\\s\\u3000]*则|总[\\s\\u3000]*则|附[\\s\\u3000]*录)[\\s\\u3000]*$`,
        captures: captures('', heading(1)),
      },
      {
        match: `${indent}(第${number}条(?:之${han})?)(?=[\\s\\u3000]|$|[\\p{Han}【（(《“])(?:[\\s\\u3000]*(【[^【】]{1,30}】))?`,
        captures: captures('', marker, heading(3)),
      },
    ],
  },
  headings: {
    patterns: [
      ...headings(`${han}[、．](?![一二三四五六七八九十]{1,2}、)`, 1, 50, true),
      ...headings(`${stem}、(?!${stem}[、，,])`, 1, 50, true),
      ...headings(`[（(](?:${han}|${stem})[)）]|[㈠-㈩]`, 2, 50),
      ...headings('\\d{1,2}(?:[.．]\\d{1,2}){1,4}(?!\\d|[%％])', 3, 30),
      ...headings('[\\d０-９]{1,3}(?:[、．]|\\.(?!\\d))', 3, 30),
      ...headings('[（(][\\d０-９]{1,3}[)）]|[⑴-⒇]', 4, 30),
      ...headings('[①-⑳]', 4, 30),
      {
        match: `${indent}(附[\\s\\u3000]?件[\\s\\u3000]*[\\d０-９一二三四五六七八九十]{0,3})(?=[\\s\\u3000]*(?:[:：]|$))`,
        captures: captures('', marker),
      },
    ],
  },
  enumerations: {
    patterns: [
      {
        match: `${clause}([一二三四五六七八九十]{1,2}(?:是|要|靠|抓|看|问|必须|必|在|以)(?=[\\p{Han}“"《]))([^。；;，,：:！!？?]{1,24})(?=[。])`,
        captures: captures('keyword.control.inline.govtext', 'entity.name.function.inline.govtext'),
      },
      {
        match: `${clause}([一二三四五六七八九十]{1,2}(?:是|要|靠|抓|问|必须)(?=[\\p{Han}“"《]))`,
        name: 'keyword.control.inline.govtext',
      },
      {
        match: `${clause}(?:第[一二三四五六七八九十]{1,2}(?=[，,、])|其[一二三四五六七八九十](?=[，,、是])|(?:首先|其次|再次|最后)(?=[，,]))`,
        name: 'keyword.control.inline.govtext',
      },
    ],
  },
  names: {
    patterns: [
      { match: '《[^《》]{1,80}》', name: 'string.quoted.other.title.govtext' },
      {
        match:
          '[\\p{Han}]{1,12}(?:〔|\\[|［|【|[（(])\\s?(?:19|20)\\d\\d\\s?(?:〕|\\]|］|】|[)）])\\s?第?\\s?\\d{1,5}\\s?号',
        name: 'constant.numeric.document-number.govtext',
      },
      {
        match:
          '(?:(?:19|20)\\d\\d|[一二][九〇○零][一二三四五六七八九〇○零]{2})年(?:[\\d一二三四五六七八九十]{1,2}月(?:[\\d一二三四五六七八九十]{1,3}日)?)?|(?<!\\d)\\d{1,2}月\\d{1,2}日',
        name: 'constant.numeric.date.govtext',
      },
      {
        match: `第${number}条(?:之${han})?(?:第${number}款)?(?:第[（(]?${number}[)）]?项)?`,
        name: 'entity.name.type.reference.govtext',
      },
    ],
  },
};

const grammar = {
  $schema: 'https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json',
  name: 'Government Text',
  scopeName: 'text.govtext',
  fileTypes: ['govtext'],
  patterns: Object.keys(repository).map((key) => ({ include: `#${key}` })),
  repository,
};

const path = join(root, 'syntaxes', 'govtext.tmLanguage.json');
const text = await format(JSON.stringify(grammar), { parser: 'json', printWidth: 110 });
if (process.argv.includes('--check')) {
  if (readFileSync(path, 'utf8') !== text) {
    console.error('syntaxes/govtext.tmLanguage.json is not what scripts/grammar.mjs makes; run it.');
    process.exit(1);
  }
} else writeFileSync(path, text);
