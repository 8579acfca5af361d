import * as vscode from 'vscode';
import { showPlace } from '../views/open';
import { fail } from '../say';
import type { FromPage, OpenPlace, ToPage } from '../../webview/model';

/** Where a page's words go: a panel or a view of VS Code. */
type Place = Pick<vscode.WebviewView, 'webview'>;

function open({ uri, start, end }: OpenPlace): void {
  showPlace(vscode.Uri.parse(uri), start, end).then(undefined, (error: unknown) => void fail(error));
}

/**
 * Sets up a page of ours in a web view (网页视图): our script and style and nothing else may load, and all words travel as data.
 * `hear` gets what the page says beside opening places; `page` names the script.
 */
export function fillWebPage(
  context: vscode.ExtensionContext,
  { webview }: Place,
  hear: (message: FromPage) => void,
  page: 'page' | 'report' = 'page',
): { send(message: ToPage): void } {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'webview', `${page}.js`);
  const style = vscode.Uri.joinPath(context.extensionUri, 'media', 'page.css');
  webview.options = {
    enableScripts: true,
    enableCommandUris: false,
    enableForms: true,
    localResourceRoots: [vscode.Uri.joinPath(script, '..'), vscode.Uri.joinPath(style, '..')],
  };
  const nonce = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16)).join('');
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${webview.cspSource}`;
  const waiting: ToPage[] = [];
  let ready = false;
  webview.onDidReceiveMessage((message: FromPage) => {
    if (message.type === 'ready') {
      ready = true;
      for (const each of waiting.splice(0)) void webview.postMessage(each);
    } else if (message.type === 'open') open(message.place);
    else hear(message);
  });
  webview.html = `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<link rel="stylesheet" href="${webview.asWebviewUri(style).toString()}">
<title>GovText</title>
</head>
<body><script nonce="${nonce}" src="${webview.asWebviewUri(script).toString()}"></script></body>
</html>`;
  return {
    send(message) {
      if (ready) void webview.postMessage(message);
      else waiting.push(message);
    },
  };
}
