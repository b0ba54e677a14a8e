import assert from 'node:assert/strict';
import { barsOf, withSlack } from '../../bench/peers/bars.ts';
import type { ToolFigures } from '../../bench/peers/figures.ts';

function tool(whole: number, keystroke: number, folder: number, peakMb = 300): ToolFigures {
  return {
    name: 'a tool', version: '1.0.0', importMs: 1, firstMs: 1, whole: [{ kb: 2, ms: 1 }, { kb: 60, ms: whole }],
    keystroke: [{ kb: 2, medianMs: 1, p95Ms: 1 }, { kb: 60, medianMs: keystroke, p95Ms: 1 }], folder: { notes: 1000, kb: 6, ms: folder, measured: 1000 }, peakMb, bundleKb: null,
  };
}

describe('what we hold ourselves to beside other tools', () => {
  it('is looked at in the largest note', () => {
    const bars = barsOf({ ours: tool(100, 1, 4000), remarkAndCompromise: tool(200, 200, 9000), markdownlint: tool(40, 40, 4000) });
    assert.deepEqual(bars.map(({ figure, holds }) => [figure, holds]), [[300, true], [0.5, true], [40, true], [1, true]]);
  });

  it('is missed by a little more than promised', () => {
    const bars = barsOf({ ours: tool(201, 1, 4001, 351), remarkAndCompromise: tool(200, 200, 9000), markdownlint: tool(40, 29, 4000) });
    assert.deepEqual(bars.map(({ holds }) => holds), [false, false, false, false]);
  });

  it('is looked at with the tools that are there', () => {
    assert.deepEqual(barsOf({ ours: tool(1, 1, 1), markdownlint: { name: 'markdownlint', skipped: 'not installed' } }).map(({ what }) => what), ['peak memory, MB']);
    assert.deepEqual(barsOf({}), []);
  });

  it('leaves a short run some slack, from what was recorded where a promise is missed', () => {
    const markdownlint = tool(40, 40, 4000);
    const recorded = barsOf({ ours: tool(1, 1, 8000), markdownlint });
    const short = (folder: number, keystroke = 1): boolean[] => withSlack(barsOf({ ours: tool(1, keystroke, folder), markdownlint }), recorded, 1.5).slice(1).map(({ holds }) => holds);
    assert.deepEqual(short(11_900), [true, true]);
    assert.deepEqual(short(12_100), [true, false]);
    assert.deepEqual(short(4000, 2.1), [false, true]);
  });
});
