const others = /\b(?:from|by) (?:him|her|them|mum|mom|dad|the|a|an|his|their|\p{Lu}\p{L}*)(?![\p{L}])(?! (?:own )?(?:process|session|case) notes)|\b(?:his|her|their) (?:words|reply|answer|response|version|text|letter|own|email)\b|\bof (?:his|hers|her|theirs)\b|\b(?:received|arrived|back from)\b/u;
const written = '(?:scribbles?|scrawl|drafts?|version|letter|card|text|message|e-?mail|reply|words|wording|lines?|minutes|summary|opening|pitch|entry|account|presentation|telling|write-up|first go|verdict)';

/** How writers announce words of their own that they quote next: what they said, wrote or meant to write themselves. */
const announced = new RegExp([
  `^(?:My|Our) (?:own )?(?:(?:\\p{Ll}+|\\d+) ){0,2}${written}(?![\\p{L}'’])[^.?!]*$`,
  '^(?:What|How|As|Which is what) (?:I|we)(?:[\'’]d| had| would have| have| was| nearly| first)*(?: been)?(?: (?:going|about|meant|tempted) to)? (?:told (?:it|this|them|the team)|said|wrote|write|written|typed|presented|put|sent|drafted|draft|read out|dictated|opened)(?![\\p{L}])[^.?!]*$',
  '^(?:The )?(?:[Ff]irst|[Ss]econd|[Tt]hird|[Nn]ew|[Oo]ld|[Oo]riginal|[Ff]inal|[Ll]ast) (?:draft|version|wording)(?![\\p{L}])[^.?!]*$',
  '^(?:Draft|Handwritten|Typed|Short) (?:text|card|letter|note|message|e-?mail|reply|statement)(?![\\p{L}])[^.?!]*$',
  '^(?:Presenter|Me|Back to me|From me)$',
  '^(?:\\p{L}[\\p{L}.]* )?[Rr]eads? (?:out |aloud )?(?:from )?(?:his|her|their|my) (?:own )?(?:process|session|case) notes[^.?!]*$',
].join('|'), 'u');

/** Whether a clause or title says that what follows it in quotation marks or as a block quote are the writer's own words. */
export function announcesOwnWords(clause: string): boolean {
  const plain = clause.trim().replace(/[:.]$/, '').replace(/\s*\([^()]*\)/g, '');
  return plain.length < 100 && announced.test(plain) && !others.test(plain);
}

/** Whether a block quote in a transcript begins by saying that it is what the writer makes of it: "Margin, 11 and 12. …", "Commentary: …". */
export function headsComment(text: string): boolean {
  return /^\s*\(?(?:(?:[Ii]n the |My )?[Mm]argin|My comments?|(?:My )?(?:[Cc]ommentary|[Aa]fterthoughts?|[Rr]eflections?|[Hh]indsight)|Note to self|On re-?reading)(?! (?:from|by) )(?:(?:,| on| to)? [^.:\n]{1,30})?[.:)]/.test(text);
}

const letter = /^Letter\b(?=[^\n]*\b(?:copy|draft|dictated|typed|sent|posted)\b)[^\n]*$/;

/** Whether a line heads a letter of the writer's: "Letter – copy to file – dictated HW". */
export function headsOwnLetter(line: string): boolean {
  return line.length < 160 && letter.test(line.trim()) && !/\b(?:from|by|received|arrived)\b/.test(line);
}
