import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';

describe('the TextMate grammar', () => {
  it('is what its script makes', () => {
    execFileSync(process.execPath, ['scripts/grammar.mjs', '--check'], { stdio: 'pipe' });
  });

  it('has no pattern that matches nothing', () => {
    const grammar = JSON.parse(readFileSync('syntaxes/govtext.tmLanguage.json', 'utf8')) as {
      repository: Record<string, { patterns: { match: string }[] }>;
    };
    for (const { patterns } of Object.values(grammar.repository))
      for (const { match } of patterns) {
        // Oniguruma and JavaScript name scripts in different ways.
        const pattern = new RegExp(match.replaceAll('\\p{Han}', '\\p{Script=Han}'), 'u');
        assert.equal(pattern.test(''), false, match);
      }
  });
});
