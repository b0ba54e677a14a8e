/** The hosts the extension is tried in; `web:old` is the lowest version `engines.vscode` promises. */
export const hostNames = ['web', 'node', 'web:old'] as const;
export type HostName = (typeof hostNames)[number];

/** Key and value pairs in a workbench's address, such as `['openFile', uri]`. */
export type Payload = readonly (readonly [string, string])[];

/** The extension as a host gets it. */
export interface ExtensionSource {
  /** Folder of an extension under development, which needs no installing. */
  readonly development?: string;
  /** Module with a `run` function to call inside the extension host; a file with its ending. */
  readonly tests?: string;
  /** Folder with installed extensions (Node host), or of one unpacked extension (web host). */
  readonly installed?: string;
}

export interface HostOptions extends ExtensionSource {
  /** Workspace folder on this disk. The Node host writes to it, the web host keeps changes in memory. */
  readonly folder: string;
  /** Added to the environment of the Node host. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Where the Node host keeps what it remembers; a folder of its own that goes with it when left out. */
  readonly userData?: string;
  readonly port?: number;
}

/** A VS Code that listens on this machine. */
export interface Host {
  readonly name: HostName;
  /** Version of VS Code. */
  readonly version: string;
  readonly folder: string;
  /** Address of its workbench, without payload. */
  readonly origin: string;
  /** What the page has to add to the workbench's own configuration before it starts. */
  readonly workbenchConfiguration: Readonly<Record<string, unknown>>;
  /** Puts the user's own settings in place for the next page, where the host keeps them between pages. */
  readonly userSettings?: (settings: Readonly<Record<string, unknown>>) => void;
  /** Folder with everything the host wrote about itself (logs, profile), or null where it writes nothing. */
  readonly dataFolder: string | null;
  /** Address of the workbench with this payload. */
  address(payload?: Payload): string;
  /** URI of a file in the workspace folder, as VS Code knows it. */
  uri(path: string): string;
  /** Ends it and everything it started. */
  stop(): Promise<void>;
  /** The same without a warning, as a power cut would: nothing in it gets to finish what it was doing. */
  kill(): Promise<void>;
}
