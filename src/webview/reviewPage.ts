import type { FromPage, PageState, ToPage } from '../supervision/pageMessages.ts';
import { ReviewPage } from './reviewPage/page.ts';

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void; setState(state: PageState): void; getState(): PageState | undefined };

const editor = acquireVsCodeApi();
const main = document.querySelector('main');
if (main) {
  const page = new ReviewPage(main, (message) => editor.postMessage(message), (state) => editor.setState(state), editor.getState()?.view);
  window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => page.told(data));
  editor.postMessage({ do: 'ready' });
}
