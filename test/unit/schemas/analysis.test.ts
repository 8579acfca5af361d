import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { describe, it } from 'mocha';
import { analyze } from '../../../src/core/analyze';
import { sharedRows } from '../shared';

const validate = new Ajv({ strictTypes: false }).compile(
  JSON.parse(readFileSync('schemas/analysis.schema.json', 'utf8')) as object,
);

function check(text: string, about: string): void {
  const record: unknown = JSON.parse(JSON.stringify(analyze(text, { id: about })));
  assert.ok(validate(record), `${about}: ${JSON.stringify(validate.errors?.slice(0, 3))}`);
}

describe('the schema of the record', function () {
  this.timeout(120_000);

  it('is what the types say', () => {
    execFileSync(process.execPath, ['scripts/schema.mjs', '--check'], { stdio: 'pipe' });
  });

  it('holds for records of every kind', () => {
    check('', 'empty');
    check('404 Not Found\n404 Not Found\nnginx\n', 'dead');
    check(
      '您的位置：首页 > 要闻\n清河市人民政府关于养老服务的通知\n清政发〔2023〕1号\n各区人民政府：\n　　一、提高认识。做到“三个到位”：一是认识到位，二是责任到位，三是落实到位。\n　　二、加强领导。市委书记王小明要求，依照《养老条例》第三条第二款办理，见附件1。\n　　附件：1.名单\n　　清河市人民政府\n　　2023年5月2日\n分享到：微信\n',
      'notice',
    );
    check(
      '第一章　总则\n第一条　为了规范管理，制定本条例。\n第二条　本条例适用于本市，依照前条办理。\n',
      'statute',
    );
  });

  it('refuses what is no record', () => {
    assert.equal(validate({}), false);
    assert.equal(validate({ ...analyze(''), version: 2 }), false);
    assert.equal(validate({ ...analyze(''), lines: [{ role: 'nonsense', confidence: 1 }] }), false);
  });

  it('holds for measured pages', function () {
    const pages = sharedRows<{ id: string; text: string }>('eval/dev/boilerplate/pages.jsonl').slice(0, 20);
    if (pages.length === 0) return this.skip();
    for (const page of pages) check(page.text, page.id);
  });
});
