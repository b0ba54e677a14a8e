/** Verbs that attribute words to somebody, in the forms notes use (stance guide 5.3). Lower case. */
export const speechVerbs: ReadonlySet<string> = new Set((
  'say says said saying ask asks asked asking tell tells told telling reply replies replied answer answers answered add adds added state states stated report reports reported '
  + 'explain explains explained describe describes described deny denies denied claim claims claimed insist insists insisted remark remarks remarked comment commented '
  + 'whisper whispers whispered shout shouts shouted mutter muttered murmur murmured mumble mumbled yell yelled snap snapped laugh laughed sigh sighed cry cried call calls called '
  + 'goes went write writes wrote text texted texts email emailed emails phoned suggest suggests suggested offer offers offered respond responds responded retort retorted wonder wondered wonders '
  + 'reflect reflected note noted point pointed put invite invited repeat repeated quote quoted quotes admit admitted admits conclude concluded continue continued interrupt interrupted '
  + 'announce announced complain complained complains declare declared endorse endorsed endorses rate rated joke joked object objected observe observed protest protested confirm confirmed '
  + 'concede conceded agree agreed inquire inquired enquire enquired explore explored share shared disclose disclosed check checked venture ventured hear heard tried try named names '
  + 'own owned acknowledge acknowledged advise advised recommend recommended urge urged instruct instructed inform informed assure assured remind reminded reframe reframed validate validated '
  + 'interpret interpreted challenge challenged confront confronted clarify clarified elicit elicited think thinks thought feel felt'
).split(' '));

/** For each letter, the letters with which a verb ends that begins with it: bit 1 stands for "a". */
const endings = new Uint32Array(32);
for (const verb of speechVerbs) endings[verb.charCodeAt(0) & 31]! |= 1 << (verb.charCodeAt(verb.length - 1) & 31);

/** Whether a word may be such a verb, in whatever case, by its first and last character; of words that are none, three in four cannot. */
export function mayBeSpeechVerb(first: number, last: number): boolean {
  return first >= 128 || last >= 128 || (endings[first & 31]! >>> (last & 31) & 1) === 1;
}

/** Subjectless in a note, these are the patient's: "Stated that …", "Denies SI". */
export const patientVerbs: ReadonlySet<string> = new Set((
  'state states stated report reports reported deny denies denied describe describes described endorse endorses endorsed rate rated say says claim claims claimed complain complained complains '
  + 'laugh laughed cry cried sigh sighed goes call calls called named feel felt thinks admit admitted insist insisted think thought shout shouted text texted texts'
).split(' '));

/** What is followed by the patient's answer. */
export const questionVerbs: ReadonlySet<string> = new Set('ask asks asked asking wonder wondered wonders invite invited inquire inquired enquire enquired explore explored elicit elicited check checked'.split(' '));
