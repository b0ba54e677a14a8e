/**
 * A second thread of this extension. There is one bundle for both hosts and only `vscode` may be required in it, so the
 * thread runs the very text of that bundle, called through another door; nothing is loaded that was not there.
 */

/** One end of the line between two threads. What is sent is copied. */
interface Line {
  send(message: unknown): void;
  hear(listen: (message: unknown) => void): void;
}

/** A second thread that is running, and the line to it. */
export interface SecondThread extends Line {
  /** Called once when the thread cannot go on; nothing is heard from it afterwards. */
  onEnd(listen: () => void): void;
  end(): void;
}

type NodeThreads = ReturnType<typeof process.getBuiltinModule<'node:worker_threads'>>;

/** Node's threads; undefined in a web worker, and in Node before 20.16 (VS Code before 1.95), which has no way to them from one bundle. */
function nodeThreads(): NodeThreads | undefined {
  const host: Partial<NodeJS.Process> | undefined = typeof process === 'undefined' ? undefined : process;
  return host?.getBuiltinModule?.('node:worker_threads');
}

/** How many threads can run at the same time here. Node has a `navigator` too, which VS Code forbids extensions to touch. */
export function cores(): number {
  const host: Partial<NodeJS.Process> | undefined = typeof process === 'undefined' ? undefined : process;
  if (host?.versions?.node !== undefined) return host.getBuiltinModule?.('node:os').availableParallelism() ?? 1;
  return navigator.hardwareConcurrency;
}

/** A thread that lives for one folder and needs no more: with less room V8 tidies up earlier (in megabytes). */
const room = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 16 };

/**
 * Starts a thread on a bundle in CommonJS.
 * @param door the export of the bundle that is called there; nothing of `vscode` may be touched on the way to it.
 * @returns null where there are no threads, or none may be started.
 */
export function startThread(bundle: string, door: string): SecondThread | null {
  const code = `const module = { exports: {} };
((module, exports, require) => {${bundle}
})(module, module.exports, () => ({}));
module.exports[${JSON.stringify(door)}]();`;
  try {
    const threads = nodeThreads();
    if (threads) return onNode(new threads.Worker(code, { eval: true, execArgv: [], resourceLimits: room, name: 'mentalizing-notes' }));
    return typeof Worker === 'undefined' ? null : onWeb(code);
  } catch {
    // A policy of the host forbids it.
    return null;
  }
}

/** Where the second thread finds its end of the line. */
export function lineOfThisThread(): Line {
  const port = nodeThreads()?.parentPort;
  if (port) return { send: (message) => port.postMessage(message), hear: (listen) => void port.on('message', listen) };
  return {
    send: (message) => (postMessage as (message: unknown) => void)(message),
    hear: (listen) => addEventListener('message', ({ data }: MessageEvent<unknown>) => listen(data)),
  };
}

function onNode(worker: InstanceType<NodeThreads['Worker']>): SecondThread {
  return {
    send: (message) => worker.postMessage(message),
    hear: (listen) => void worker.on('message', listen),
    onEnd(listen) {
      worker.once('error', listen);
      worker.once('exit', listen);
    },
    end: () => void worker.terminate(),
  };
}

function onWeb(code: string): SecondThread {
  const address = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  const worker = new Worker(address);
  // The text is read once; whoever speaks or fails has read it.
  const read = (): void => URL.revokeObjectURL(address);
  worker.addEventListener('message', read, { once: true });
  worker.addEventListener('error', read, { once: true });
  return {
    send: (message) => worker.postMessage(message),
    hear: (listen) => worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => listen(data)),
    onEnd: (listen) => worker.addEventListener('error', () => listen(), { once: true }),
    end: () => worker.terminate(),
  };
}
