/** A place to write into. */
export interface Hole {
  /** Empty for a blank; otherwise the name or description between the braces. */
  readonly name: string;
  /** What is there already and may be kept, or null. */
  readonly initial: string | null;
}

/** What a template line is made of, in order. */
type Part = string | Hole;

/** One line of a template, without its line break. */
export interface TemplateLine {
  readonly parts: readonly Part[];
  /** Between the `---` lines at the start. */
  readonly inFrontMatter: boolean;
}

/** A hole that is opened and never closed. Line numbers start at 1. */
export class UnclosedHoleError extends Error {
  readonly line: number;
  constructor(line: number) {
    super(`The { in line ${line} is never closed.`);
    this.line = line;
  }
}

/**
 * Splits a template body into lines and holes.
 * @throws UnclosedHoleError when a brace has no partner on its line.
 */
export function readTemplateLines(body: string): TemplateLine[] {
  const lines = body.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  const frontMatterEnd = lines[0]?.trimEnd() === '---' ? lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---') : -1;
  return lines.map((line, index) => ({ parts: readParts(line, index + 1), inFrontMatter: index <= frontMatterEnd }));
}

function readParts(line: string, lineNumber: number): Part[] {
  const parts: Part[] = [];
  let literal = '';
  for (let i = 0; i < line.length; i++) {
    const char = line.charAt(i);
    if (char === '\\' && (line[i + 1] === '{' || line[i + 1] === '}')) {
      literal += line.charAt(++i);
    } else if (char === '{') {
      const end = line.indexOf('}', i);
      if (end < 0) throw new UnclosedHoleError(lineNumber);
      if (literal) parts.push(literal);
      literal = '';
      parts.push(readHole(line.slice(i + 1, end)));
      i = end;
    } else {
      literal += char;
    }
  }
  if (literal) parts.push(literal);
  return parts;
}

function readHole(inside: string): Hole {
  const equals = inside.indexOf('=');
  if (equals > 0) return { name: inside.slice(0, equals).trim(), initial: inside.slice(equals + 1).trim() };
  return { name: inside.trim(), initial: null };
}

/** How a hole shows in a note while nothing has been written there. */
export function holeText(hole: Hole): string {
  return hole.initial ?? (hole.name ? `{${hole.name}}` : '');
}
