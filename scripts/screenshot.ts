// npm run screenshot: the picture at the top of README.md, taken from a real VS Code with a sample note.
import { join } from 'node:path';
import { checkout } from '../test/host/hosts/checkout.ts';
import { openWorkbench, stopHost } from '../test/pixels/workbench.ts';

const workbench = await openWorkbench({
  viewport: { width: 1280, height: 760 },
  settings: { 'workbench.colorTheme': 'Default Light Modern', 'editor.wordWrap': 'on', 'editor.fontSize': 14, 'window.commandCenter': false },
});
await workbench.openFromExplorer('3-verbatim.md');
await workbench.decorations().first().waitFor({ timeout: 20_000 });
await workbench.page.waitForTimeout(1500);
await workbench.hover(workbench.squiggles('info').first(), /./);
await workbench.page.waitForTimeout(600);
await workbench.page.screenshot({ path: join(checkout, 'media/screenshot.png') });
await workbench.close();
await stopHost();
