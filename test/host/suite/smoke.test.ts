// The smallest proof that the extension is there: run on the checkout and on each installed package.
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';

describe('extension', () => {
  it('is known to VS Code', () => {
    assert.ok(vscode.extensions.getExtension('govtext.govtext'));
  });
});
