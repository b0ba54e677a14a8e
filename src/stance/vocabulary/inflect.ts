/** Past and participle of verbs that do not follow the rule: "base past participle". */
const irregular = `
be was been|have had had|do did done|go went gone|get got got|feel felt felt|think thought thought|know knew known|mean meant meant
find found found|tell told told|say said said|hold held held|keep kept kept|leave left left|lose lost lost|make made made|give gave given
take took taken|see saw seen|hear heard heard|let let let|put put put|set set set|hit hit hit|hurt hurt hurt|shut shut shut|cut cut cut|split split split
quit quit quit|bear bore borne|swear swore sworn|wear wore worn|tear tore torn|break broke broken|choose chose chosen|drive drove driven|write wrote written
hide hid hidden|run ran run|come came come|become became become|begin began begun|drink drank drunk|sink sank sunk|shrink shrank shrunk
throw threw thrown|grow grew grown|blow blew blown|draw drew drawn|withdraw withdrew withdrawn|fight fought fought|seek sought sought|bring brought brought|buy bought bought
teach taught taught|catch caught caught|sell sold sold|build built built|bend bent bent|spend spent spent|send sent sent|lend lent lent|sit sat sat
stand stood stood|understand understood understood|misunderstand misunderstood misunderstood|fall fell fallen|forget forgot forgotten|forgive forgave forgiven|forbid forbade forbidden
read read read|misread misread misread|lead led led|bleed bled bled|feed fed fed|flee fled fled|cling clung clung|swing swung swung|sting stung stung|stick stuck stuck
strike struck struck|win won won|lie lied lied|pay paid paid|lay laid laid|rise rose risen|speak spoke spoken|steal stole stolen|freeze froze frozen
mistake mistook mistaken|undertake undertook undertaken|shake shook shaken|dream dreamt dreamt|learn learnt learnt|bite bit bitten|eat ate eaten|beat beat beaten
overreact overreacted overreacted|rewind rewound rewound|wind wound wound|bet bet bet|cost cost cost|show showed shown|shrug shrugged shrugged|sleep slept slept|weep wept wept|creep crept crept
ride rode ridden|ring rang rung|sing sang sung|spring sprang sprung|slide slid slid|shoot shot shot|cast cast cast|rid rid rid|meet met met|deal dealt dealt|kneel knelt knelt`;

const forms = new Map<string, [past: string, participle: string]>();
for (const entry of irregular.split(/[|\n]/)) {
  const [base, past, participle] = entry.trim().split(' ');
  if (base && past && participle) forms.set(base, [past, participle]);
}

/** Verbs of more than one syllable, or ending like them, whose last consonant doubles. */
const doubling = new Set('admit submit commit omit permit refer prefer regret control compel expel repel rebel occur defer confer transfer cancel'.split(' '));

/**
 * Every written form of a verb, the base first. British and American spellings of -ise verbs are both returned.
 * A particle stays where it is: "hide behind" gives "hides behind".
 */
export function inflectVerb(verb: string): string[] {
  const [base, ...particle] = verb.split(' ');
  if (!base) return [];
  const tail = particle.length ? ` ${particle.join(' ')}` : '';
  const spellings = /[^aeiou]i[sz]e$|ualise$|ualize$/u.test(base) && base.length > 5 ? [base.replace(/ize$/u, 'ise'), base.replace(/ise$/u, 'ize')] : [base];
  return [...new Set(spellings.flatMap(inflectBase))].map((form) => form + tail);
}

function inflectBase(base: string): string[] {
  const doubles = doubling.has(base) || /^[^aeiou]*[aeiou][^aeiouwxy]$/u.test(base);
  const stem = doubles ? base + base.slice(-1) : base;
  const consonantY = /[^aeiou]y$/u.test(base);
  const third = consonantY ? `${base.slice(0, -1)}ies` : /(?:s|x|z|ch|sh|o)$/u.test(base) ? `${base}es` : `${base}s`;
  const gerund = /ie$/u.test(base) ? `${base.slice(0, -2)}ying` : /[^eoy]e$/u.test(base) ? `${base.slice(0, -1)}ing` : `${stem}ing`;
  const regular = consonantY ? `${base.slice(0, -1)}ied` : base.endsWith('e') ? `${base}d` : `${stem}ed`;
  const [past, participle] = forms.get(base) ?? [regular, regular];
  return [base, third, gerund, past, participle, ...(past === 'learnt' || past === 'dreamt' ? [regular] : [])];
}
