import { absoluteWords, boosterWords, doubtWords, hedgeWords } from './certainty.ts';
import { contextWords } from './context.ts';
import { inflectVerb } from './inflect.ts';
import { labelWords, softLabelWords, theoryWords, verdictWords } from './judgement.ts';
import { affectNouns, coverNouns, mindNouns, mindVerbs, stateAdjectives, traitWords } from './mind.ts';
import { childhoodWords, stemWords } from './past.ts';
import { kinNouns, patientNouns, peopleWords, roleNouns, therapistNouns } from './persons.ts';
import { invitationVerbs, speechVerbs, viewVerbs } from './speech.ts';
import type { WordClass } from './wordClass.ts';

const closed: Partial<Record<WordClass, string>> = {
  i: 'i me', my: 'my mine our ours', we: 'we us', you: 'you ya', your: 'your yours', he: 'he she they him her them', his: 'his her hers their theirs',
  it: 'it this that these those there', self: 'myself ourselves', whose: 'whose',
  be: "am is are was were be been being 's 're 'm isn't aren't wasn't weren't ain't", have: "have has had having 've 'd hasn't haven't hadn't",
  do: "do does did doing done don't doesn't didn't", get: 'get gets got getting gotten',
  tentative: "might may could would 'd", oblige: "must should ought shouldn't mustn't", will: "will 'll shall won't", can: "can can't cannot",
  not: "not n't never no nobody none nothing nor neither isn't aren't wasn't weren't ain't don't doesn't didn't hasn't haven't hadn't can't cannot couldn't won't wouldn't shouldn't mustn't without hardly",
  wh: 'what how why when where who whom which whose whatever', that: 'that', and: 'and or nor', but: 'but yet though although', because: 'because since', if: 'if whether unless', while: 'while when whenever after before once until till as',
  prep: 'of in on at to for from with by about into over under behind after before between through against without towards toward across around off out up down like as than',
  det: 'the a an this that these those my your his her their our its some any each every no',
  adverb: `really actually just only simply basically always never also still again too very quite rather so even ever already often sometimes usually soon then now perhaps maybe probably clearly obviously definitely certainly
    quickly finally eventually initially later today yesterday honestly truly merely partly mostly largely almost nearly hardly barely constantly invariably unconsciously secretly deliberately evidently apparently perfectly completely totally absolutely
    exactly well here once twice more most less least quietly politely openly briefly immediately gradually repeatedly suddenly all both kind sort bit little`,
  perceive: 'see sees saw seen hear hears heard notice notices noticed sense senses sensed',
  show: 'show shows showed shown looks looked sounds sounded',
  person: '',
};

const aux = `am is are was were be been being 's 're 'm have has had 've 'd do does did don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't will 'll won't would wouldn't could couldn't can can't cannot should shouldn't must mustn't might may shall ought ain't not n't`;

/** Frequent verbs that belong to no family of their own; saves asking the tagger. */
const plainVerbs = `
go come make take give put bring send call ring phone text email write read run walk sit stand leave stay arrive turn move open close start stop begin end finish continue keep hold carry pull push drop pick lift throw kick hit smash
cry laugh smile shrug nod sigh shout yell scream whisper sing talk speak chat argue row fight listen look watch stare glance sleep wake eat drink smoke cut wash clean cook drive ride travel visit meet join attend miss cancel work play study
pay buy sell spend lose find win use wear live die grow happen change become get do have be seem appear look sound remain lie swing tell let
show help ask answer reply offer accept receive agree bail fill grab hand hang jump knock pass post print quit raise reach return save set settle sign slam split stick storm swap tear tidy touch try type wait cover mirror land point bend lean
block delete unblock lock store treat come serve matter belong depend cost fit suit`;

function build(): Map<string, ReadonlySet<WordClass>> {
  const lexicon = new Map<string, Set<WordClass>>();
  const add = (form: string, kind: WordClass): void => {
    const known = lexicon.get(form);
    if (known) known.add(kind);
    else lexicon.set(form, new Set([kind]));
  };
  const words = (list: string): string[] => list.split(/\s+/u).filter(Boolean);
  const each = (list: string, kind: WordClass): void => { for (const word of words(list)) add(word, kind); };
  const verbs = (list: string, kind: WordClass): void => {
    for (const verb of words(list)) {
      const [base = verb, third = verb, gerund = verb, ...past] = inflectVerb(verb);
      for (const form of inflectVerb(verb)) { add(form, kind); add(form, 'verb'); }
      for (const form of past) if (form !== base && form !== third && form !== gerund) add(form, 'past');
    }
  };

  for (const [kind, list] of Object.entries(closed)) each(list, kind as WordClass);
  each(aux, 'aux');
  for (const [kind, list] of Object.entries(mindVerbs)) verbs(list, kind as WordClass);
  for (const [kind, list] of Object.entries(speechVerbs)) verbs(list, kind as WordClass);
  verbs(viewVerbs, 'view');
  verbs(plainVerbs, 'verb');
  each(stateAdjectives, 'state');
  each(affectNouns, 'affect');
  each(mindNouns, 'mind');
  each(coverNouns, 'cover');
  each(traitWords, 'trait');
  each(labelWords, 'label');
  each(softLabelWords, 'soft-label');
  each(verdictWords, 'verdict');
  each(theoryWords, 'theory');
  each(hedgeWords, 'hedge');
  each(boosterWords, 'booster');
  each(absoluteWords, 'always');
  each(doubtWords, 'doubt');
  each(childhoodWords, 'childhood');
  each(stemWords, 'stem');
  each(invitationVerbs, 'invitation');
  for (const [kind, list] of [['pt', patientNouns], ['th', therapistNouns], ['kin', kinNouns], ['role', roleNouns], ['people', peopleWords]] as const) {
    each(list, kind);
    each(list, 'person');
  }
  for (const [kind, list] of Object.entries(contextWords)) each(list, kind as WordClass);
  return lexicon;
}

const lexicon = build();
const unknown: ReadonlySet<WordClass> = new Set();

/** The classes of a normalised word form; an empty set for words the vocabulary does not list. */
export function classesOf(norm: string): ReadonlySet<WordClass> {
  return lexicon.get(norm) ?? unknown;
}

/** Every word form the vocabulary lists. */
export function listedForms(): Iterable<string> {
  return lexicon.keys();
}
