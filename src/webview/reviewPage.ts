import type { FromPage, KeptPage, ToPage } from '../supervision/pageMessages.ts';
import { ReviewPage } from './reviewPage/page.ts';

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void; setState(state: KeptPage): void; getState(): Partial<KeptPage> | undefined };

const editor = acquireVsCodeApi();
const main = document.querySelector('main');
if (main) {
  const kept = editor.getState();
  const page = new ReviewPage(main, (message) => editor.postMessage(message), (state) => editor.setState(state), { view: kept?.view, chosen: kept?.chosen ?? [] });
  window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => page.told(data));
  page.begin();
}
