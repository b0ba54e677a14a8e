import { stopHost } from './workbench.ts';

after(stopHost);
