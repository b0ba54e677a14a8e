import type { PageNote, PagePassage } from '../../supervision/reviewPage.ts';
import { drawn } from './element.ts';

const height = 56;
const middle = height / 2;

/**
 * One note as a small strip: its course from left to right, curious passages as dots above the line, authoritative ones as
 * diamonds below. One stop for the Tab key; arrows go from mark to mark, Enter opens the note there.
 */
export function strip(note: PageNote, passages: readonly PagePassage[], label: string, open: (passage: PagePassage) => void, name: (passage: PagePassage) => string, width: number): SVGElement {
  const svg = drawn('svg', { viewBox: `0 0 ${width} ${height}`, width, height, class: 'strip', role: 'group', 'aria-label': label });
  for (const border of note.borders) svg.append(drawn('line', { class: 'border', x1: border * width, x2: border * width, y1: 6, y2: height - 6 }));
  svg.append(drawn('line', { class: 'course', x1: 0, x2: width, y1: middle, y2: middle }));
  const marks = [...passages].sort((one, other) => one.at - other.at).map((passage, at) => {
    const mark = drawn('g', { class: `mark ${passage.stance}`, role: 'button', tabindex: at === 0 ? 0 : -1, 'aria-label': name(passage) }, drawn('title', {}, name(passage)));
    const x = 8 + passage.at * (width - 16);
    const y = passage.stance === 'curious' ? middle - 13 : middle + 13;
    mark.append(passage.stance === 'curious'
      ? drawn('circle', { cx: x, cy: y, r: 5.5 })
      : drawn('path', { d: `M${x} ${y - 7}l7 7l-7 7l-7 -7z` }));
    mark.addEventListener('click', () => open(passage));
    return mark;
  });
  svg.append(...marks);
  svg.addEventListener('keydown', (event) => {
    const at = marks.findIndex((mark) => mark === document.activeElement);
    const passage = [...passages].sort((one, other) => one.at - other.at)[at];
    if (at < 0 || !passage) return;
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: marks.length - 1 }[event.key];
    if (event.key === 'Enter' || event.key === ' ') open(passage);
    else if (to === undefined || !marks[to]) return;
    else {
      marks[at]?.setAttribute('tabindex', '-1');
      marks[to].setAttribute('tabindex', '0');
      marks[to].focus();
    }
    event.preventDefault();
  });
  return svg;
}
