import * as vscode from 'vscode';
import type { Locale } from '../core/record';
import { say, type Words } from '../core/words';

/** The language of VS Code, as far as we speak it. */
export const locale: Locale = vscode.env.language.toLowerCase().startsWith('zh') ? 'zh-cn' : 'en';

/** The core's words in the language of VS Code. */
export const inWords = (words: Words): string => say(words, locale);
