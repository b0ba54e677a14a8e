/** Who is heard: words said aloud (or written to the patient), or the writer telling what happened. */
export type Form = 'direct' | 'narrative';
