import { ruleNames } from '../../stance/category.ts';
import type { PlacedFinding } from '../reviewedNote.ts';
import { addressOf, ordered, wordsOf, type Passages } from './passages.ts';

/** The schema that viewers expect to see named; it is never fetched by us. */
const schema = 'https://json.schemastore.org/sarif-2.1.0.json';

/**
 * SARIF 2.1.0. No result is a failure: an authoritative passage asks a person to look (`review`), a curious one is
 * `informational`, and the level of both is `none`, as the standard wants it for such kinds.
 * @param version of the program, as in its package.
 */
export function sarifExport(passages: Passages, version: string): string {
  const words = wordsOf(passages);
  const rules = Object.entries(ruleNames).map(([category, id]) => ({ id, name: category }));
  const result = (finding: PlacedFinding, path: string): unknown => ({
    ruleId: finding.rule,
    ruleIndex: rules.findIndex(({ id }) => id === finding.rule),
    kind: finding.stance === 'curious' ? 'informational' : 'review',
    level: 'none',
    message: { text: `${words(finding.message)} ${words(finding.prompt)}`.trim() || finding.rule },
    locations: [{
      physicalLocation: {
        artifactLocation: { uri: addressOf(path) },
        region: {
          startLine: finding.line, startColumn: finding.column, endLine: finding.endLine, endColumn: finding.endColumn,
          charOffset: finding.start, charLength: finding.end - finding.start, snippet: { text: finding.text },
        },
      },
    }],
    properties: { stance: finding.stance, category: finding.category, level: finding.level, speaker: finding.speaker, section: finding.section },
  });
  const log = {
    $schema: schema,
    version: '2.1.0',
    runs: [{
      tool: { driver: { name: 'Mentalizing Notes', semanticVersion: version, rules } },
      columnKind: 'utf16CodeUnits',
      invocations: [{
        executionSuccessful: passages.unreadable.length === 0,
        toolExecutionNotifications: passages.unreadable.map(({ path, reason }) => ({
          level: 'note',
          message: { text: reason || words({ text: 'Could not be read' }) },
          locations: [{ physicalLocation: { artifactLocation: { uri: addressOf(path) } } }],
        })),
      }],
      results: ordered(passages).flatMap((note) => note.findings.map((finding) => result(finding, note.path))),
    }],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}
