import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import type * as vscode from 'vscode';
import { structureItem } from '../../../src/vscode/views/structureItem';
import { StructureTree, type StructureNode } from '../../../src/vscode/views/structureTree';
import { closeAll, editor, openSample, openText, page } from './lib/editor';

async function treeOf(document: vscode.TextDocument): Promise<StructureTree> {
  const { analyses } = await editor();
  return new StructureTree(document, await analyses.structure(document));
}
const label = (node: StructureNode): string => String(structureItem(node).label);

describe('the Structure view', () => {
  afterEach(closeAll);

  it('shows title and metadata, the sections with their sizes, the residue', async () => {
    const tree = await treeOf(await openSample());
    const top = tree.childrenOf(undefined);
    assert.deepEqual(top.map(label), [
      'Title and metadata',
      '一、沉下身子摸实情',
      '二、敞开心扉听民声',
      '三、撸起袖子解难题',
      '四、建好机制管长远',
      'Residue of the page',
    ]);
    const fields = tree
      .childrenOf(top[0])
      .map((node) => `${label(node)} ${String(structureItem(node).description)}`);
    assert.ok(fields.includes('Source 清州在线'), fields.join());
    assert.ok(
      fields.some((field) => field.startsWith('Published 2014年3月18日')),
      fields.join(),
    );
    const [, first] = top;
    assert.ok(first?.kind === 'section');
    const size = [
      ...first.section.marker,
      ...tree.document.getText().slice(first.section.markerEnd, first.section.end),
    ];
    const count = size.filter((letter) => letter.trim() !== '').length;
    assert.equal(structureItem(first).description, String(count));
    assert.ok(String(structureItem(first).tooltip).includes(`${count} characters`));
    assert.deepEqual(tree.childrenOf(top[2]).map(label), [
      '一问增收路子宽不宽',
      '二问办事渠道畅不畅',
      '三问邻里关系和不和',
    ]);
    const runs = tree.childrenOf(top[5]).map(label);
    assert.ok(runs.includes('error page') && runs.includes('share bar'), runs.join());
  });

  it('shows what is wrong inside the section where it is', async () => {
    const document = await openText(
      '河道治理办法\n\n一、总体要求。坚持问题导向，统筹推进河道治理各项工作，确保取得实效。\n\n二、主要任务。\n（一）清淤疏浚，恢复河道行洪能力，全年完成二十公里。\n（三）岸线整治，拆除违法建筑，年底前全部完成。\n\n三、保障措施。加强组织领导，落实工作责任，强化督促检查。\n',
    );
    const tree = await treeOf(document);
    const gap = tree.record.findings.find(({ rule }) => rule === 'numbering/gap');
    assert.ok(gap, JSON.stringify(tree.record.findings));
    const second = tree.childrenOf(undefined).find((node) => label(node).startsWith('二、'));
    assert.ok(second);
    assert.match(String(structureItem(second).description), /problem/);
    const all = (node: StructureNode): StructureNode[] => [node, ...tree.childrenOf(node).flatMap(all)];
    assert.ok(all(second).some((node) => node.kind === 'finding' && node.finding.rule === 'numbering/gap'));
  });

  it('is empty for a dead page, so that the view says why', async () => {
    const tree = await treeOf(await openText('404 Not Found\n\n404 Not Found\n\nnginx/1.18.0\n'));
    assert.deepEqual(tree.childrenOf(undefined), []);
  });

  it('finds the section at the cursor and its parents', async () => {
    const document = await openText(page());
    const tree = await treeOf(document);
    const node = tree.sectionAt(document.getText().indexOf('定期巡查'));
    assert.ok(node?.kind === 'section');
    assert.equal(node.section.marker, '二是');
    assert.ok(node.parent && label(node.parent).startsWith('一、'));
    assert.equal(tree.sectionAt(0), undefined);
  });

  it('puts text of the page into labels as plain text on one line', async () => {
    const document = await openText(
      '一、$(trash)\u202e<b>加粗</b>\u0007。内容如下，各部门认真落实。\n二、第二条。内容如下，各部门认真落实。\n',
    );
    const tree = await treeOf(document);
    for (const node of tree.childrenOf(undefined)) {
      const item = structureItem(node);
      assert.equal(typeof item.label, 'string');
      assert.doesNotMatch(String(item.label), /[\u0000-\u001f\u202e]/);
      assert.ok(item.tooltip === undefined || typeof item.tooltip === 'string');
    }
  });
});
