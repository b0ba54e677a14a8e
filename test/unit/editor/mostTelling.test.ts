import assert from 'node:assert/strict';
import type { Finding, Level } from '../../../src/stance/finding.ts';
import type { Stance } from '../../../src/stance/category.ts';
import { mostTelling } from '../../../src/editor/reviewing/mostTelling.ts';
import { aFinding } from './aFinding.ts';

const one = (start: number, stance: Stance, level: Level): Finding => aFinding({ start, end: start + 1, stance, level });

describe('the most telling passages', () => {
  const findings = [one(0, 'authoritative', 'hint'), one(5, 'curious', 'hint'), one(9, 'authoritative', 'information'), one(12, 'authoritative', 'information')];
  it('are all of them while they are few', () => {
    assert.deepEqual(mostTelling(findings, 3), { told: findings, more: false });
    assert.deepEqual(mostTelling(findings, 0), { told: findings, more: false });
  });
  it('are the clear ones first, in the order of the text', () => {
    assert.deepEqual(mostTelling(findings, 2), { told: findings.slice(1), more: true });
  });
  it('never cost a curious one its mark', () => {
    assert.deepEqual(mostTelling(findings, 1).told.map(({ start }) => start), [5, 9]);
  });
});
