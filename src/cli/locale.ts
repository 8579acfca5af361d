import type { Locale } from '../core/record';

/** The language of help and messages: `--locale`, else what the environment says (LC_ALL, LC_MESSAGES, LANG). */
export function readLocale(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Locale {
  const at = argv.findIndex((argument) => argument === '--locale' || argument.startsWith('--locale='));
  const named = at < 0 ? undefined : (argv[at]?.split('=')[1] ?? argv[at + 1]);
  const value = named ?? ([env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find(Boolean) || 'en');
  return /^zh/i.test(value) ? 'zh-cn' : 'en';
}
