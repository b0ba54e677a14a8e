import type { FromPage, PageState, ToPage } from '../supervision/reviewPage.ts';
import { ReviewPage } from './reviewPage/page.ts';

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void; setState(state: PageState): void };

const editor = acquireVsCodeApi();
const main = document.querySelector('main');
if (main) {
  const page = new ReviewPage(main, (message) => editor.postMessage(message), (state) => editor.setState(state));
  window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => page.told(data));
  editor.postMessage({ do: 'ready' });
}
