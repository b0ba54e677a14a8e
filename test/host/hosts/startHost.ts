import type { Host, HostName, HostOptions } from './host.ts';
import { startNodeHost } from './nodeHost.ts';
import { startWebHost } from './webHost.ts';

/** Starts the host of this name. */
export function startHost(name: HostName, options: HostOptions): Promise<Host> {
  switch (name) {
    case 'node': return startNodeHost(options);
    case 'web': return startWebHost(options, 'new');
    case 'web:old': return startWebHost(options, 'old');
  }
}
