/** Words that take a sentence to  life. */
export const childhoodWords = `
childhood upbringing early infancy infant baby toddler nursery abuse abused neglect neglected trauma traumas divorce foster abandonment adoption adopted orphanage boarding beatings beaten
mother mum mom mam father dad parents stepfather stepmother stepdad grandmother nan gran grandfather sibling siblings brother brothers sister sisters birth born raised grew boyhood girlhood maternal paternal parental
boy girl kid child adolescence  teens cot playground `;
/** Verbs and nouns that make one thing the origin of another. */
export const stemWords = `
because since due stem stems stemmed stemming rooted root roots goes derives derive derived caused cause causes result origin origins origins source legacy comes come explains explain why started starts began dates formed laid hence
taught learned learnt  left shaped inherited passed echo echoes repeats repeating repetition reliving relives re-enacts replays ghost`;
