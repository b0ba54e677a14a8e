import type { Clause, SentenceReading, Word } from './clause.ts';
import type { WordClass } from './vocabulary/wordClass.ts';

const has = (word: Word | undefined, ...kinds: WordClass[]): boolean => word !== undefined && kinds.some((kind) => word.classes.has(kind));

/** How `--explain` names this way of being heard. */
export const byMotive = 'a motive';

/** Verbs whose "to" says what is wished, planned, asked or arranged, and no hidden purpose of what is done. */
const ofThemselves = /^(?:try|tries|tried|trying|use|used|using|have|has|had|go|goes|going|went|come|comes|came|seem|seems|seemed|appear|appears|appeared|tend|tends|tended|begin|began|begins|start|starts|started|continue|continues|continued|manage|manages|managed|able|afraid|help|helps|helped|rang|rings|called|phoned|wrote|emailed|learn|learns|learned|learnt|like|likes|liked|love|loves|loved|ready|due|threaten|threatens|threatened|threatening|refuse|refuses|refused|decline|declined|agree|agrees|agreed|promise|promised|offer|offered|decide|decided|arrange|arranged|plan|planned|prepare|prepared|attempt|attempted|fail|failed|remember|remembered|forgot|consent|consented|unable|willing|unwilling|likely|free|allowed|supposed|scheduled|expected|brought|sent|referred|admitted|attend|attended|return|returned|is|was|are|were|be)$/u;

/** Ends that are no business of anybody's but the one who acts: seeing, buying, resting, keeping safe. */
const makes = /^(?:make|get|keep|have|stay|be|see|show|prove|win|gain|score|look|feel|let|hold|buy|spare|pay)$/u;
const whom = /^(?:me|us|him|her|them|people|everyone|everybody|others|somebody|someone|one|whether|if|that|how|control|charge|sympathy|attention|round|around|back|even|points?|away|out|seen|noticed|pitied|admired|rescued|wanted|needed|loved|held|praised|punished|caught|chased|confirmed|special|right|important|better|strong|safe|prn|credit|ahead|distance|face|top|centre|center)$/u;

/**
 * Where a clause gives what somebody does a purpose that only they could know ("He runs meetings to avoid being one of the
 * many", "You stayed away to see whether I'd chase you"): index of its "to", or -1. A form, whatever the words before it.
 */
export function motiveAt({ words }: SentenceReading, clause: Clause): number {
  for (let at = Math.max(clause.headAt, clause.from) + 1; at < clause.to - 1; at++) {
    if (words[at]?.norm !== 'to') continue;
    const before = words[at - 1];
    const forced = /^(?:just|only|simply|purely|merely|order|as)$/u.test(before?.norm ?? '');
    if (!forced && (at - 1 <= clause.headAt || has(before, 'want', 'intend', 'ask', 'tell', 'advise', 'oblige-verb', 'think', 'say', 'state', 'mind', 'aux') || ofThemselves.test(before?.norm ?? ''))) continue;
    let verb = at + 1;
    while (has(words[verb], 'adverb', 'not')) verb++;
    const end = words[verb];
    if (has(end, 'act-on', 'defend') || /^(?:please|avoid|spite|escape|impress)$/u.test(end?.norm ?? '')) return at;
    if (end && makes.test(end.norm) && words.slice(verb + 1, verb + 5).some(({ norm }) => whom.test(norm))) return at;
  }
  return -1;
}
