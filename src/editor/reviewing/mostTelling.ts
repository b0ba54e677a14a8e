import type { Finding } from '../../stance/finding.ts';

/**
 * At most `most` authoritative passages, the clearer ones first, in the order of the text; curious ones are never held
 * back (stance guide, section 2.1: many marks at once teach nothing).
 * @param most 0 for all of them.
 */
export function mostTelling(findings: readonly Finding[], most: number): { readonly told: readonly Finding[]; readonly more: boolean } {
  const authoritative = findings.filter(({ stance }) => stance === 'authoritative');
  if (most === 0 || authoritative.length <= most) return { told: findings, more: false };
  const clear = authoritative.filter(({ level }) => level === 'information');
  const faint = authoritative.filter(({ level }) => level === 'hint');
  const chosen = new Set([...clear, ...faint].slice(0, most));
  return { told: findings.filter((one) => one.stance === 'curious' || chosen.has(one)), more: true };
}
