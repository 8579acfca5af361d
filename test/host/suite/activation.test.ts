import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { editor, writeFile } from './lib/editor';

interface Manifest {
  activationEvents: string[];
  contributes: {
    commands: { command: string; title: string; enablement?: string }[];
    views: Record<string, { id: string }[]>;
    menus: Record<string, { command?: string }[]>;
    keybindings?: { command: string }[];
    configuration:
      | { properties: Record<string, { default?: unknown }> }
      | { properties: Record<string, { default?: unknown }> }[];
  };
}
const manifest = vscode.extensions.getExtension('govtext.govtext')?.packageJSON as Manifest;

describe('activation', () => {
  it('is for government and plain text, and for what is ours', () => {
    const asked = manifest.activationEvents.filter((event) => !/^on(?:Command|View):govtext\./.test(event));
    const schemes = ['onFileSystem:govtext-cleaned', 'onFileSystem:govtext-page'];
    assert.deepEqual(asked.sort(), [...schemes, 'onLanguage:govtext', 'onLanguage:plaintext']);
  });

  it('comes with a document that was open when VS Code was closed', async () => {
    // Nobody has asked for a feature yet: it is the stand-in that is asked here.
    const source = await writeFile('open.html', '<p>北河县人民政府关于河道治理的通知</p>');
    const tab = (scheme: string, of: vscode.Uri): vscode.Uri =>
      vscode.Uri.from({ scheme, path: `${of.path}.govtext`, query: of.toString() });
    const page = await vscode.workspace.openTextDocument(tab('govtext-page', source));
    assert.equal(page.getText(), '北河县人民政府关于河道治理的通知\n');
    const [sample] = await vscode.workspace.findFiles('article.txt');
    assert.ok(sample);
    const cleaned = await vscode.workspace.openTextDocument(tab('govtext-cleaned', sample));
    assert.ok(cleaned.getText().length > 100);
    await vscode.workspace.fs.delete(source);
  });

  it('registers every feature', async () => {
    assert.deepEqual((await editor()).failed, []);
  });

  it('answers every command of the manifest', async () => {
    await editor();
    const known = new Set(await vscode.commands.getCommands(true));
    const ours = manifest.contributes.commands.map(({ command }) => command);
    assert.deepEqual(
      ours.filter((command) => !known.has(command)),
      [],
    );
    const used = [
      ...Object.values(manifest.contributes.menus).flat(),
      ...(manifest.contributes.keybindings ?? []),
    ].flatMap(({ command }) => (command?.startsWith('govtext.') ? [command] : []));
    assert.deepEqual(
      used.filter((command) => !ours.includes(command)),
      [],
    );
  });

  it('gives every setting its default', () => {
    const groups = [manifest.contributes.configuration].flat();
    for (const [key, { default: value }] of groups.flatMap(({ properties }) => Object.entries(properties))) {
      assert.ok(key.startsWith('govtext.'), key);
      assert.notEqual(value, undefined, key);
      assert.deepEqual(vscode.workspace.getConfiguration().get(key), value, key);
    }
  });
});
