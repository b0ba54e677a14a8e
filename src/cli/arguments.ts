import { parseArgs } from 'node:util';
import { reasonOf } from '../supervision/reason.ts';

const formats = ['text', 'json', 'sarif', 'markdown', 'html', 'csv'] as const;
type Format = (typeof formats)[number];

/** What was asked for on the command line. */
export interface Request {
  readonly paths: readonly string[];
  readonly stdin: boolean;
  /** What standard input is called in the output. */
  readonly name: string;
  readonly format: Format;
  readonly output: string | null;
  readonly all: boolean;
  readonly explain: boolean;
}

/** Arguments that cannot be followed; the message is for the person who typed them. */
export class ArgumentProblem extends Error {}

export const usage = `Usage: mentalizing-notes review <file-or-folder>... [options]
       mentalizing-notes review --stdin [--path NAME] [options]

Options
  --format text|json|sarif|markdown|html|csv   how to say it (text)
  --output FILE    write to a file instead of the terminal
  --all            read every markdown file as a session note
  --explain        say for each passage why it was marked
  --help, --version

In the text a ~ stands before what stays curious, a ? before what reads as known, with a question to ask about it.
Exit status: 0 reviewed, whatever was found; 2 the arguments could not be followed; 3 something could not be read.
Nothing leaves this machine.
`;

/**
 * Reads the arguments after the program's name.
 * @returns the request, or the word for what else was asked
 * @throws ArgumentProblem with one clear sentence
 */
export function readArguments(args: readonly string[]): Request | 'help' | 'version' {
  const { values, positionals } = parse(args);
  if (values.help === true || args.length === 0) return 'help';
  if (values.version === true) return 'version';
  const [command, ...paths] = positionals;
  if (command !== 'review') throw new ArgumentProblem(command === undefined ? 'Please say what to do: "review" is the one command there is.' : `"${command}" is no command here; "review" is.`);
  const format = formats.find((one) => one === values.format);
  if (format === undefined) throw new ArgumentProblem(`"${values.format}" is no format here; there are ${formats.join(', ')}.`);
  const stdin = values.stdin === true;
  if (stdin && paths.length > 0) throw new ArgumentProblem('Please give either --stdin or files, not both.');
  if (!stdin && paths.length === 0) throw new ArgumentProblem('Please name a file or folder to review, or use --stdin.');
  if (!stdin && values.path !== undefined) throw new ArgumentProblem('--path names what comes through --stdin, so it needs --stdin.');
  return { paths, stdin, format, name: values.path ?? 'stdin.md', output: values.output ?? null, all: values.all === true, explain: values.explain === true };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args], allowPositionals: true, strict: true,
      options: {
        format: { type: 'string', default: 'text' }, output: { type: 'string' }, path: { type: 'string' }, stdin: { type: 'boolean' },
        all: { type: 'boolean' }, explain: { type: 'boolean' }, help: { type: 'boolean', short: 'h' }, version: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new ArgumentProblem(reasonOf(error).split('. ')[0] ?? '');
  }
}
