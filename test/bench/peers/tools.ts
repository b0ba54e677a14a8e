import type { Root } from 'mdast';
import type { LoadedTool, Tool } from './tool.ts';

/**
 * An import by name, typed by what we use of it: the peers are not installed with the product, so that nothing can look
 * their types up.
 */
const load = async <Module>(name: string): Promise<Module> => (await import(name)) as Module;

interface Messages { readonly messages: readonly unknown[] }
interface Processor { use(plugin: unknown): Processor; freeze(): Processor; process(text: string): Promise<Messages>; parse(text: string): Root }
interface Named<Thing> { readonly default: Thing }

/** Every tool that is measured, in the order of the table. Each does all of its own work on each note it is given. */
export const tools = {
  ours: {
    name: 'Mentalizing Notes',
    does: 'stance of every therapist’s and writer’s clause; on a keystroke only what the edit touched',
    packages: [], from: 'product',
    entry: 'export { openReviewer } from "./src/stance/reviewer.ts";',
    load: () => load<LoadedTool>('./ours.mjs'),
  },
  remark: {
    name: 'floor: remark-parse alone',
    does: 'reads markdown and marks nothing',
    packages: ['remark-parse', 'unified'], from: 'product',
    entry: 'export { unified } from "unified"; export { default } from "remark-parse";',
    async load() {
      const processor = await markdown();
      return { open: () => (text) => processor.parse(text).children.length };
    },
  },
  remarkAndCompromise: {
    name: 'floor: remark-parse and one compromise pass',
    does: 'reads markdown, tags the words of all its prose once, and marks nothing',
    packages: ['compromise', 'remark-parse', 'unified'], from: 'product',
    entry: 'export { unified } from "unified"; export { default } from "remark-parse"; export { default as nlp } from "compromise";',
    async load() {
      const [processor, { default: nlp }] = await Promise.all([markdown(), load<Named<(text: string) => { readonly docs: readonly unknown[] }>>('compromise')]);
      return { open: () => (text) => proseOf(processor.parse(text)).reduce((sentences, prose) => sentences + nlp(prose).docs.length, 0) };
    },
  },
  markdownlint: {
    name: 'markdownlint',
    does: 'parses markdown, about fifty rules on its form',
    packages: ['markdownlint'], from: 'peers',
    entry: 'export { lint } from "markdownlint/sync";',
    async load() {
      const { lint } = await load<{ lint: (options: { strings: { note: string } }) => { readonly note: readonly unknown[] } }>('markdownlint/sync');
      return { open: () => (text) => lint({ strings: { note: text } }).note.length };
    },
  },
  writeGood: {
    name: 'write-good',
    does: 'phrase lists by regular expression; reads no markdown',
    packages: ['write-good'], from: 'peers',
    entry: 'export { default } from "write-good";',
    async load() {
      const { default: writeGood } = await load<Named<(text: string) => readonly unknown[]>>('write-good');
      return { open: () => (text) => writeGood(text).length };
    },
  },
  textlint: {
    name: 'textlint with write-good',
    does: 'parses markdown, write-good on each paragraph',
    packages: ['@textlint/kernel', '@textlint/textlint-plugin-markdown', 'textlint-rule-write-good'], from: 'peers',
    entry: 'export { TextlintKernel } from "@textlint/kernel"; export { default } from "@textlint/textlint-plugin-markdown"; export { default as rule } from "textlint-rule-write-good";',
    async load() {
      const [{ TextlintKernel }, plugin, rule] = await Promise.all([
        load<{ TextlintKernel: new () => { lintText(text: string, options: unknown): Promise<Messages> } }>('@textlint/kernel'),
        load<Named<unknown>>('@textlint/textlint-plugin-markdown'), load<Named<unknown>>('textlint-rule-write-good'),
      ]);
      const kernel = new TextlintKernel();
      const options = { ext: '.md', plugins: [{ pluginId: 'markdown', plugin: inner(plugin) }], rules: [{ ruleId: 'write-good', rule: inner(rule) }] };
      return { open: () => async (text) => (await kernel.lintText(text, options)).messages.length };
    },
  },
  alex: {
    name: 'alex',
    does: 'parses markdown and English, looks for words that hurt',
    packages: ['alex'], from: 'peers',
    entry: 'export { markdown } from "alex";',
    async load() {
      const alex = await load<{ markdown(text: string): Messages }>('alex');
      return { open: () => (text) => alex.markdown(text).messages.length };
    },
  },
  retext: {
    name: 'retext (equality, intensify, passive)',
    does: 'parses English, three rules on its words; reads no markdown',
    packages: ['retext-english', 'retext-equality', 'retext-intensify', 'retext-passive', 'retext-stringify', 'unified'], from: 'peers',
    entry: 'export { unified } from "unified"; export { default as english } from "retext-english"; export { default as equality } from "retext-equality"; export { default as intensify } from "retext-intensify"; export { default as passive } from "retext-passive"; export { default as stringify } from "retext-stringify";',
    async load() {
      const { unified } = await load<{ unified: () => Processor }>('unified');
      const processor = unified();
      for (const name of ['english', 'equality', 'intensify', 'passive', 'stringify']) processor.use((await load<Named<unknown>>(`retext-${name}`)).default);
      processor.freeze();
      return { open: () => async (text) => (await processor.process(text)).messages.length };
    },
  },
  harper: {
    name: 'harper.js',
    does: 'grammar checker compiled to WebAssembly; parses markdown',
    packages: ['harper.js'], from: 'peers',
    entry: 'export { LocalLinter } from "harper.js"; export { binary } from "harper.js/binary";',
    beside: 'its WebAssembly',
    async load() {
      const [{ LocalLinter }, { binary }] = await Promise.all([
        load<{ LocalLinter: new (options: { binary: unknown }) => { setup(): Promise<void>; lint(text: string, options: { language: 'markdown' }): Promise<readonly unknown[]> } }>('harper.js'),
        load<{ binary: unknown }>('harper.js/binary'),
      ]);
      const linter = new LocalLinter({ binary });
      let ready: Promise<void> | null = null;
      return { open: () => async (text) => { await (ready ??= linter.setup()); return (await linter.lint(text, { language: 'markdown' })).length; } };
    },
  },
  cspell: {
    name: 'cspell-lib',
    does: 'spelling by dictionaries; skips markup by patterns',
    packages: ['cspell-lib'], from: 'peers',
    entry: 'export { spellCheckDocument } from "cspell-lib";',
    beside: 'its dictionaries',
    async load() {
      const { spellCheckDocument } = await load<{ spellCheckDocument: (document: unknown, options: unknown, settings: unknown) => Promise<{ readonly issues: readonly unknown[] }> }>('cspell-lib');
      const options = { generateSuggestions: false, noConfigSearch: true };
      return { open: () => async (text) => (await spellCheckDocument({ uri: 'file:///note.md', text, languageId: 'markdown', locale: 'en' }, options, {})).issues.length };
    },
  },
} satisfies Record<string, Tool>;

export type ToolKey = keyof typeof tools;
export const toolKeys = Object.keys(tools) as ToolKey[];

async function markdown(): Promise<Processor> {
  const [{ unified }, { default: parse }] = await Promise.all([load<{ unified: () => Processor }>('unified'), load<Named<unknown>>('remark-parse')]);
  return unified().use(parse).freeze();
}

/** What a note says in words, block by block: one pass over it all at once would be slower (compromise grows faster than its text). */
function proseOf(root: Root): string[] {
  const blocks: string[] = [];
  const walk = (node: { readonly type: string; readonly value?: string; readonly children?: readonly object[] }): string => {
    if (node.type === 'text' || node.type === 'inlineCode') return node.value ?? '';
    const inside = (node.children ?? []).map((child) => walk(child as typeof node)).join('');
    if (node.type !== 'paragraph' && node.type !== 'heading') return inside;
    if (inside.trim() !== '') blocks.push(inside);
    return '';
  };
  walk(root);
  return blocks;
}

/** A CommonJS module that was an ES module once has its `default` inside another. */
function inner(module: Named<unknown>): unknown {
  const thing = module.default;
  return typeof thing === 'object' && thing !== null && 'default' in thing ? thing.default : thing;
}
