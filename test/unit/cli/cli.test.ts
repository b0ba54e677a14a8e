import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { build } from 'esbuild';
import { ArgumentProblem, readArguments } from '../../../src/cli/arguments.ts';

interface Run { readonly code: number | null; readonly out: string; readonly err: string }
interface Printed {
  readonly notes: readonly { readonly path: string; readonly isSessionNote: boolean; readonly findings: readonly { readonly start: number; readonly end: number; readonly text: string; readonly gates?: unknown[] }[] }[];
  readonly unreadable: readonly { readonly path: string; readonly reason: string }[];
}

/** Whom permissions hold for: root may open everything. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

describe('The command line', function () {
  this.timeout(60_000);
  let folder: string;
  let program: string;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'notes-'));
    chmodSync(folder, 0o755);
    mkdirSync(join(folder, 'dist'));
    program = join(folder, 'dist', 'cli.cjs');
    writeFileSync(join(folder, 'package.json'), '{"version":"1.2.3"}');
    await build({ entryPoints: ['src/cli.ts'], bundle: true, platform: 'node', format: 'cjs', outfile: program, logLevel: 'error' });
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  function run(args: readonly string[], input = '', who: { readonly uid?: number; readonly gid?: number } = {}): Run {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { ...who, input, encoding: 'utf8', maxBuffer: 1 << 28 });
    return { code: status, out: stdout, err: stderr };
  }
  function json(run_: Run): Printed {
    return JSON.parse(run_.out) as Printed;
  }
  function write(name: string, content: string | Uint8Array): string {
    const path = join(folder, name);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, content);
    return path;
  }

  it('prints what its schema says, and every text is its slice', () => {
    const done = run(['review', 'samples', '--format', 'json', '--explain']);
    assert.equal(done.code, 0);
    const validate = new Ajv({ allowUnionTypes: true }).compile(JSON.parse(readFileSync('docs/schema/review.schema.json', 'utf8')) as object);
    const printed = json(done);
    assert.ok(validate(printed), JSON.stringify(validate.errors));
    for (const { path, findings } of printed.notes) {
      const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
      for (const finding of findings) assert.equal(text.slice(finding.start, finding.end), finding.text);
    }
    assert.ok(printed.notes.flatMap(({ findings }) => findings).every(({ gates }) => Array.isArray(gates)));
  });

  it('says why in plain sentences, and names neither the gates nor their verdicts', () => {
    const path = write('why/note.md', '---\ntype: individual\n---\n\nT: You are angry with me.\nT: You may have been angry, or is it something else?\n');
    const { out } = run(['review', path, '--explain']);
    assert.match(out, /\n +why: A state of mind as a fact\. [A-Z].+\.\n +No guess, question or check stands near it\.\n/);
    assert.match(out, /\n +There are curious words in it\.\n/);
    assert.doesNotMatch(out, /\b(?:passed|credited|lowered|dropped|base level|gate|ear)\b/);
  });

  it('reads standard input under a name', () => {
    const done = run(['review', '--stdin', '--path', 'mine.md', '--format', 'json'], '\uFEFFT: You are angry with me.\r\nP: No.\r\nT: You are.\r\nP: No.\r\n');
    assert.equal(done.code, 0);
    assert.equal(json(done).notes[0]?.path, 'mine.md');
    assert.ok((json(done).notes[0]?.findings.length ?? 0) > 0);
  });

  it('reviews only session notes, and every text with --all', () => {
    const path = write('plain/readme.md', '# My tool\n\nYou should run `npm install`. It always works.\n');
    assert.equal(json(run(['review', path, '--format', 'json'])).notes[0]?.isSessionNote, false);
    assert.equal(json(run(['review', path, '--format', 'json', '--all'])).notes[0]?.isSessionNote, true);
  });

  it('says what it could not read in one sentence each, and reviews the rest', () => {
    write('mixed/a.md', 'T: You are angry with me.\n\nP: No.\n\nT: You are.\n\nP: No.\n');
    write('mixed/b.md', Uint8Array.from([0, 1, 2, 255]));
    write('mixed/c.md', Uint8Array.from([0x54, 0xc3, 0x28]));
    write('mixed/d.md', 'a'.repeat(1_000_001));
    write('mixed/.hidden/x.md', 'x');
    write('mixed/node_modules/x.md', 'x');
    const locked = write('mixed/e.md', 'T: x');
    chmodSync(locked, 0);
    mkdirSync(join(folder, 'mixed', 'a folder.md'));
    const done = run(['review', join(folder, 'mixed'), join(folder, 'nowhere.md'), '--format', 'json'], '', nobody);
    assert.equal(done.code, 3);
    const printed = json(done);
    assert.deepEqual(printed.notes.map(({ path }) => path.split('/').at(-1)).filter((name) => name !== 'e.md'), ['a.md']);
    const reasons = new Map(printed.unreadable.map(({ path, reason }) => [path.split('/').at(-1), reason]));
    assert.match(reasons.get('b.md') ?? '', /binary/);
    assert.match(reasons.get('c.md') ?? '', /UTF-8/);
    assert.match(reasons.get('d.md') ?? '', /longer than a million/);
    assert.match(reasons.get('nowhere.md') ?? '', /no file or folder/);
    // Windows keeps no such permission.
    if (process.platform !== 'win32') assert.match(reasons.get('e.md') ?? '', /permission/);
  });

  it('reads one line of almost a megabyte, and lines that end as Windows ends them', () => {
    const began = Date.now();
    const long = run(['review', '--stdin', '--all', '--format', 'json'], `T: You are angry with me. ${'That is what it was like, and more of it. '.repeat(23_000)}`);
    assert.equal(long.code, 0, long.err);
    assert.ok(Date.now() - began < 30_000, `${Date.now() - began} ms`);
    const text = '\uFEFF---\r\ntype: individual\r\n---\r\n# Session 3 👩‍👩‍👧\r\n\r\nT: 😀 You are angry with me.\r\n';
    const [finding] = json(run(['review', '--stdin', '--format', 'json'], text)).notes[0]?.findings ?? [];
    assert.equal(finding && text.slice(1).slice(finding.start, finding.end), finding?.text);
    assert.match(finding?.text ?? '', /You are angry with me/);
  });

  it('says when a folder holds no notes', () => {
    mkdirSync(join(folder, 'empty'));
    const done = run(['review', join(folder, 'empty')]);
    assert.equal(done.code, 0);
    assert.match(done.err, /No markdown notes/);
  });

  it('says which argument it could not follow', () => {
    for (const args of [['look'], ['review'], ['review', 'x', '--format', 'yaml'], ['review', 'x', '--stdin'], ['review', '--nonsense'], ['review', 'x', '--path', 'y']]) {
      assert.throws(() => readArguments(args), ArgumentProblem, args.join(' '));
    }
    const done = run(['look']);
    assert.equal(done.code, 2);
    assert.match(done.err, /Usage/);
  });

  it('writes every format, to a file where asked', () => {
    const note = write('one/note.md', readFileSync('samples/1-individual-soap.md'));
    for (const format of ['text', 'json', 'sarif', 'markdown', 'html', 'csv']) {
      const output = join(folder, `out.${format}`);
      const done = run(['review', note, '--format', format, '--output', output]);
      assert.equal(done.code, 0, done.err);
      assert.equal(done.out, '');
      assert.ok(readFileSync(output, 'utf8').length > 100);
    }
    assert.equal(run(['review', note, '--output', join(folder, 'no', 'such', 'folder.txt')]).code, 3);
  });
});
