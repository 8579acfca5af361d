import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { analyzeStructure } from '../../../src/core/analyze';
import { removeResidue } from '../../../src/core/cleanup/removeResidue';

const DEAD: Readonly<Record<string, string>> = {
  'a refusal': '403 Forbidden\nnginx',
  'an error page as HTML':
    '<html>\n<head><title>404 Not Found</title></head>\n<center><h1>404 Not Found</h1></center>\n<hr><center>nginx/1.18.0</center>\n</html>',
  'a gateway’s words':
    '502 Bad Gateway\n\nThe proxy server received an invalid response from an upstream server. Sorry for the inconvenience.\nPlease report this message and include the following information to us.\nURL: http://www.songling.example/a.html\nServer: cdn-1\nPowered by Tengine\ntengine',
  'a Chinese error page':
    '很抱歉，您要访问的页面不存在！\n可能的原因：\n1、您输入的网址有误，请检查后重新输入。\n2、该页面已被删除或移动。\n返回首页',
  'a script wall': '请开启JavaScript并刷新该页.',
  'a firewall':
    '您的访问请求可能对网站造成安全威胁，请求已被网站卫士拦截。\n请求ID：8f7a6b\n您的IP：10.0.0.1\n如有疑问，请联系网站管理员。',
  'a verification page': '安全验证\n请完成下列验证后继续\n拖动滑块完成拼图',
  'a busy system': '系统繁忙，请稍后再试',
  maintenance: '网站维护中',
  'a shell':
    '首页 > 政务公开 > 通知公告\n设为首页 加入收藏\n打印 关闭\n主办单位：松岭县人民政府办公室\n浙ICP备00000000号-1',
};

const ALIVE: Readonly<Record<string, string>> = {
  'a short article under a wrapper':
    '404 Not Found\n松岭县召开春耕会议\n　　三月五日，松岭县召开春耕工作会议，部署备耕。',
  'a short document in a frame':
    '关于公布名单的通知\n松政〔2020〕3号\n各乡镇：\n现公布名单。\n附件：名单\n松岭县人民政府\n2020年3月4日\n设为首页\n网站地图',
  nothing: '',
  'a title': '松岭县人民政府令',
};

describe('dead pages', () => {
  for (const form of ['raw', 'nfkc'] as const) {
    const written = (text: string): string => (form === 'nfkc' ? text.normalize('NFKC') : text);
    for (const [name, text] of Object.entries(DEAD)) {
      it(`${name}, ${form}: reported and left alone`, () => {
        const record = analyzeStructure(written(text));
        assert.equal(record.kind, 'dead-page');
        assert.deepEqual(
          record.findings.filter((finding) => /^page|^boilerplate/.test(finding.rule)).map((one) => one.rule),
          ['page/dead'],
        );
        assert.deepEqual(removeResidue(written(text), record, { metadata: true }), []);
      });
    }
    for (const [name, text] of Object.entries(ALIVE)) {
      it(`${name}, ${form}: not dead`, () => {
        assert.notEqual(analyzeStructure(written(text)).kind, 'dead-page');
      });
    }
  }

  const kinds = JSON.parse(readFileSync(join(__dirname, 'deadPages.json'), 'utf8')) as Record<
    'dead' | 'alive' | 'lists',
    Record<string, string>
  >;
  for (const [kind, pages] of Object.entries(kinds)) {
    it(`${kind}: ${Object.keys(pages).length} small pages of their kinds`, () => {
      for (const [name, text] of Object.entries(pages))
        for (const written of [text, text.normalize('NFKC'), text.replaceAll('\n', '\r\n')]) {
          const record = analyzeStructure(written);
          if (kind === 'dead') assert.equal(record.kind, 'dead-page', name);
          else if (kind === 'alive') assert.notEqual(record.kind, 'dead-page', name);
          else assert.notEqual(record.kind, 'article', name);
        }
    });
  }
});
