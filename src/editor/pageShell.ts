import * as vscode from 'vscode';
import { html } from '../feedback/markup.ts';

/**
 * An empty page for a webview: its script and style and nothing else may load (strict content-security policy).
 * @param page the name its script in dist/webview bears
 * @param styles the page's own style sheet in media; what all pages look like stands in page.css, before it
 */
export function pageShell(webview: vscode.Webview, home: vscode.Uri, page: string, styles: string, title: string): string {
  const script = webview.asWebviewUri(vscode.Uri.joinPath(home, 'dist', 'webview', `${page}.js`)).toString();
  const [common, own] = ['page.css', styles].map((sheet) => webview.asWebviewUri(vscode.Uri.joinPath(home, 'media', sheet)).toString());
  const nonce = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  return html`<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="${common}">
<link rel="stylesheet" href="${own}">
</head>
<body>
<main></main>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`.toString();
}
