/**
 * The words by which a clinician leaves room in a sentence: for where it comes from, or for another view. Rewordings put
 * them there (`src/feedback/rewordings/`, which takes no others, by its types), and a gate knows by them that room has been
 * made and asks nothing again.
 */

/** What a place in brackets is for: "(from: ___)", filled in or still open. */
export const places = [
  'from', 'for instance', 'my hope in this', 'whether it was asked for',
  'how it was taken', 'how it looks from the other side', 'how it looks from there', 'how it looked from there',
  'what I hoped for', 'what I saw or heard', 'what I have from elsewhere', 'what I was unsure about', 'what was seen or heard', 'what was wanted by others',
  'what it was for', 'what it was like to hear it', 'what it would be like', 'what it would have been like',
  'what made it hard', 'what got in the way', 'what that was like', 'what my doubt rests on', 'what each of us needed the other to understand',
] as const;

/** A place as it is put into a sentence; somebody in particular may have taken it in their way. */
export type Place = `${(typeof places)[number] | `how ${string} ${'took' | 'heard'} it`}: ___${string}`;

/** How the next sentence begins, where it gives the one before back to whoever it is about, or leaves room beside it. */
export const beginningsAfter = [
  'Have I got that right?', 'Am I near, or somewhere else?', 'What happens when you hear that?', 'Does that match anything in you', 'Does that word mean anything to you',
  'How do you see it?', 'How do you remember it?', 'How does it look from your side?', 'How does that sit with you?', 'I may be missing something.', 'That is how it looks to me', 'That is how I see it.',
  'Or might it be something else?', 'Or does it look different from your side?', 'What else might it have been?', 'Was there a time it went differently?', 'Was there one that went differently?',
  'Another way to read it:', 'A time it went differently:', 'One that was different:', 'What was there of it today:', 'What was happening just before:', 'What was seen or heard:', 'I had half expected it;',
] as const;

/** A sentence that begins in one of these ways. */
export type SentenceAfter = `${(typeof beginningsAfter)[number]}${string}`;

/** How a sentence begins that says whose view it is. */
export const openings = {
  toAsk: 'I would like to ask whether',
  oneReading: 'One way to read it is that',
  wish: 'My wish is for',
  thought: 'I caught myself thinking',
  impression: 'I have the impression that',
  pastImpression: 'I had the impression that',
  crossedMind: "Something crossed my mind and I don't know whether it fits",
} as const;

/** How a sentence ends that sets something else beside what it asks. */
export const endings = {
  couldBe: 'or whether it could be something else',
  hasBeen: 'or whether it was something else',
  isIt: 'or is it something else',
  wasIt: 'or was it something else',
} as const;
