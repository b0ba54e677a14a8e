import { wasMeasured, type PeerFigures } from './figures.ts';

/** The figures as a table in markdown, which a terminal shows well enough; skipped tools below it. */
export function peersTable(figures: PeerFigures): string {
  const measured = Object.values(figures).filter(wasMeasured);
  const sizes = measured[0]?.whole.map(({ kb }) => kb) ?? [];
  const folder = measured[0]?.folder;
  const head = [
    'tool', 'import', 'first result', ...sizes.map((kb) => `whole ${kb} KB`), ...sizes.map((kb) => `keystroke ${kb} KB`), `${folder?.notes ?? 0} × ${folder?.kb ?? 0} KB`, 'peak memory', 'bundle',
  ];
  const rows = measured.map((tool) => [
    `${tool.name} ${tool.version}`.trim(), milliseconds(tool.importMs), milliseconds(tool.firstMs), ...tool.whole.map((one) => milliseconds(one.ms)), ...tool.keystroke.map((one) => milliseconds(one.medianMs)),
    `${tool.folder.measured < tool.folder.notes ? '≈ ' : ''}${(tool.folder.ms / 1000).toFixed(1)} s`, `${tool.peakMb} MB`, tool.bundleKb === null ? 'does not bundle' : `${tool.bundleKb} KB`,
  ]);
  const lines = [head, head.map((_, at) => (at === 0 ? '---' : '---:')), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  for (const tool of Object.values(figures)) if (!wasMeasured(tool)) lines.push('', `Left out: ${tool.name}, ${tool.skipped}.`);
  return lines.join('\n');
}

/** A time with as many digits as a person reads. */
export function milliseconds(value: number): string {
  return `${value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)} ms`;
}
