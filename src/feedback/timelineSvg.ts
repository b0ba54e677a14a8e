import { scaleLinear } from 'd3-scale';
import { area, curveBasis, symbol, symbolCircle, symbolDiamond, symbolTriangle } from 'd3-shape';
import type { Stance } from '../stance/category.ts';
import type { Wording } from '../stance/finding.ts';
import { escapeMarkup as escaped } from './markup.ts';
import { say } from './say.ts';
import type { Timeline, TimelineArousal, TimelineMark } from './timeline.ts';

export interface TimelineDrawing {
  /** Pixels; the drawing is made for this width so that its words keep their size. 300 where nothing is said. */
  readonly width?: number;
  /** How our sentences are said; English where nothing is said. */
  readonly words?: (wording: Wording) => string;
  /** Colours of its own and nothing to press: for a file that leaves the editor or is printed. */
  readonly standalone?: boolean;
  /** Low, with nothing written on it: for many notes one under the other. */
  readonly low?: boolean;
  /** What the drawing as a whole is called; a sentence about the session timeline where nothing is said. */
  readonly label?: string;
}

interface Colours {
  readonly curious: string;
  readonly authoritative: string;
  readonly quiet: string;
  readonly ink: string;
}

// Two hues that stay apart for colour-blind readers and mean neither good nor bad; a theme may say otherwise.
const themed: Colours = {
  curious: 'var(--timeline-curious, var(--vscode-charts-blue, #2a7f9e))',
  authoritative: 'var(--timeline-authoritative, var(--vscode-charts-purple, #8a62a8))',
  quiet: 'var(--timeline-quiet, var(--vscode-descriptionForeground, currentColor))',
  ink: 'currentColor',
};
const printed: Colours = { curious: '#2a7f9e', authoritative: '#8a62a8', quiet: '#5f6368', ink: '#202124' };

const margin = 10;

/** Heights in pixels: a lane for each stance, the line between them, and how far marks may climb away from it. */
interface Heights {
  readonly lane: number;
  readonly top: number;
  readonly middle: number;
  readonly bottom: number;
  readonly rows: number;
}
const tall: Heights = { lane: 46, top: 30, middle: 76, bottom: 122, rows: 3 };
const low: Heights = { lane: 28, top: 8, middle: 32, bottom: 56, rows: 2 };

/**
 * The session's course as a calm strip: curiosity above the line in dots, authority below it in diamonds, feeling at the
 * foot. Each mark is a link that carries `data-start` and `data-end`, its offsets in the note.
 * @returns an SVG element; no styles, no script, so that any content policy can show it.
 */
export function timelineSvg(timeline: Timeline, { width = 300, words = say, standalone = false, low: isLow = false, label }: TimelineDrawing = {}): string {
  const colours = standalone ? printed : themed;
  const heights = isLow ? low : tall;
  const { top, middle, bottom } = heights;
  const height = bottom + (!isLow && timeline.arousal.length > 0 ? 34 : 8);
  const x = scaleLinear([0, 1], [margin, width - margin]);
  const parts = [
    sections(timeline, x, width, colours, heights, isLow),
    hill(timeline.marks, 'curious', x, colours.curious, heights),
    hill(timeline.marks, 'authoritative', x, colours.authoritative, heights),
    `<line x1="${px(margin)}" x2="${px(width - margin)}" y1="${String(middle)}" y2="${String(middle)}" stroke="${colours.quiet}" stroke-opacity="0.55"/>`,
    turns(timeline, x, colours, heights),
    isLow ? '' : `<g aria-hidden="true" font-size="11" fill="${colours.quiet}"><text x="${px(margin)}" y="${String(top - 4 + 12)}">${escaped(words({ text: 'curious' }))}</text>`
      + `<text x="${px(margin)}" y="${String(bottom - 3)}">${escaped(words({ text: 'authoritative' }))}</text></g>`,
    list(words({ text: 'Curious passages' }), marks(timeline.marks, 'curious', x, colours, words, standalone, heights)),
    list(words({ text: 'Authoritative passages' }), marks(timeline.marks, 'authoritative', x, colours, words, standalone, heights)),
    isLow ? '' : list(words({ text: 'How feeling ran' }), arousal(timeline.arousal, x, colours, words, standalone, heights)),
  ];
  const name = escaped(label ?? words({ text: 'Session timeline: curious passages above the line, authoritative ones below, in the order of the note' }));
  const family = standalone ? ' font-family="system-ui, sans-serif"' : ' font-family="inherit"';
  return `<svg xmlns="http://www.w3.org/2000/svg" class="timeline" role="group" aria-label="${name}" width="${String(width)}" height="${String(height)}" viewBox="0 0 ${String(width)} ${String(height)}"${family}>`
    + `${parts.join('')}</svg>`;
}

type Scale = (value: number) => number;

function sections({ sections: all }: Timeline, x: Scale, width: number, colours: Colours, { top, bottom }: Heights, unnamed: boolean): string {
  let free = 0;
  const drawn = all.map(({ title, from }, index) => {
    const left = x(from);
    const next = all[index + 1];
    const right = next ? x(next.from) : width - 2;
    const line = from > 0.005 ? `<line x1="${px(left)}" x2="${px(left)}" y1="${String(top - 8)}" y2="${String(bottom)}" stroke="${colours.quiet}" stroke-opacity="0.35" stroke-dasharray="1 3"/>` : '';
    const room = Math.floor((right - Math.max(left, free) - 6) / 5.9);
    const short = unnamed ? '' : title.length <= room ? title : room >= 6 ? `${title.slice(0, room - 1).trimEnd()}…` : '';
    if (short) free = left + short.length * 5.9 + 6;
    const name = short ? `<text x="${px(from > 0.005 ? left + 3 : left)}" y="${String(top - 14)}">${escaped(short)}</text>` : '';
    return line + name;
  });
  return `<g aria-hidden="true" font-size="10.5" fill="${colours.quiet}">${drawn.join('')}</g>`;
}

/** How densely a stance was heard, as a soft hill on the line: the eye sees where thinking went and came back. */
function hill(all: readonly TimelineMark[], stance: Stance, x: Scale, colour: string, { lane, middle }: Heights): string {
  const own = all.filter((mark) => mark.stance === stance);
  if (own.length === 0) return '';
  const steps = 72;
  const spread = 0.035;
  const weigh = (at: number, of: readonly TimelineMark[]): number => of.reduce((sum, mark) => sum + (Math.abs(at - mark.at) > 4 * spread ? 0 : (mark.level === 'hint' ? 0.6 : 1) * Math.exp(-((at - mark.at) ** 2) / (2 * spread * spread))), 0);
  const places = Array.from({ length: steps + 1 }, (_, index) => index / steps);
  const both = (['curious', 'authoritative'] as const).map((one) => all.filter((mark) => mark.stance === one));
  const highest = Math.max(1.5, ...both.flatMap((marks) => places.map((at) => weigh(at, marks))));
  const y = scaleLinear([0, highest], [0, stance === 'curious' ? -(lane - 8) : lane - 8]);
  const shape = area<number>((at) => x(at), middle, (at) => middle + y(weigh(at, own))).curve(curveBasis).digits(1);
  return `<path aria-hidden="true" d="${shape(places) ?? ''}" fill="${colour}" fill-opacity="0.16"/>`;
}

function turns({ turns: all }: Timeline, x: Scale, colours: Colours, { middle }: Heights): string {
  if (all.length === 0) return '';
  const bars = all.filter(({ speaker }) => speaker === 'therapist')
    .map(({ from, to }) => `M${px(x(from))} ${String(middle)}H${px(Math.max(x(to), x(from) + 1))}`);
  return `<path aria-hidden="true" d="${bars.join('')}" stroke="${colours.quiet}" stroke-width="3"/>`;
}

function marks(all: readonly TimelineMark[], stance: Stance, x: Scale, colours: Colours, words: (wording: Wording) => string, standalone: boolean, { middle, rows: most }: Heights): string[] {
  const up = stance === 'curious' ? -1 : 1;
  const own = all.filter((mark) => mark.stance === stance);
  const shape = symbol(stance === 'curious' ? symbolCircle : symbolDiamond).digits(1);
  const rows = new Map<number, number>();
  return own.map((mark) => {
    const left = x(mark.at);
    // Marks that would touch climb away from the line, as high as there is room.
    let row = 0;
    while (row < most && left - (rows.get(row) ?? -99) < 9) row++;
    if (row === most) row = 0;
    rows.set(row, left);
    const hint = mark.level === 'hint';
    const d = shape.size(stance === 'curious' ? (hint ? 28 : 48) : (hint ? 30 : 50))() ?? '';
    const fill = hint ? `fill="${colours[stance]}" fill-opacity="0.35"` : `fill="${colours[stance]}"`;
    const path = `<path transform="translate(${px(left)} ${String(middle + up * (10 + row * 10))})" d="${d}" ${fill} stroke="${colours[stance]}"/>`;
    const name = `${mark.quote}${mark.wording.text ? ` – ${words(mark.wording)}` : ''}${mark.section ? ` (${mark.section})` : ''}`;
    return link(path, name, mark, standalone);
  });
}

const rotation = { up: 0, down: 180, away: 0 } as const;

function arousal(all: readonly TimelineArousal[], x: Scale, colours: Colours, words: (wording: Wording) => string, standalone: boolean, { bottom }: Heights): string[] {
  const triangle = symbol(symbolTriangle).size(26).digits(1)() ?? '';
  let free = 0;
  return all.map((found) => {
    const left = x(found.at);
    const y = bottom + 10;
    const sign = found.direction === 'away'
      ? `<path transform="translate(${px(left)} ${String(y)})" d="M-4 0H4" stroke="${colours.quiet}" stroke-width="2"/>`
      : `<path transform="translate(${px(left)} ${String(y)}) rotate(${String(rotation[found.direction])})" d="${triangle}" fill="${colours.quiet}"/>`;
    const room = found.word.length * 5.4;
    const from = Math.min(Math.max(left - room / 2, 2), x(1) + margin - room - 2);
    const fits = from >= free;
    if (fits) free = from + room + 6;
    const word = fits ? `<text x="${px(from)}" y="${String(y + 17)}" font-size="10" fill="${colours.quiet}">${escaped(found.word)}</text>` : '';
    const tells = { up: 'Feeling runs high', down: 'Feeling settles', away: 'Feeling goes out of reach' }[found.direction];
    return link(sign + word, `${words({ text: tells })}: ${found.word}`, found, standalone);
  });
}

function list(name: string, items: readonly string[]): string {
  if (items.length === 0) return '';
  return `<g role="list" aria-label="${escaped(name)}">${items.map((item) => `<g role="listitem">${item}</g>`).join('')}</g>`;
}

function link(inner: string, name: string, { start, end }: { readonly start: number; readonly end: number }, standalone: boolean): string {
  const label = escaped(name);
  if (standalone) return `<g><title>${label}</title>${inner}</g>`;
  return `<a href="#${String(start)}" data-start="${String(start)}" data-end="${String(end)}" aria-label="${label}"><title>${label}</title>${inner}</a>`;
}

function px(value: number): string {
  return String(Math.round(value * 10) / 10);
}
