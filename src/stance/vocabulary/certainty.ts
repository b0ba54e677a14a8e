/**
 * Our own lists (stance guide, findings 2 and section 2.0): published hedge and booster lists call "should" a hedge
 * and "think" a booster, which is wrong for talk about minds.
 */
export const hedgeWords = `
maybe perhaps possibly probably presumably apparently seemingly might may could seem seems seemed seeming appear appears appeared sounds sounded
guess guessing guessed suppose suspect suspected suspecting hunch impression sensed wonder wondered wondering curious imagine imagined
unsure uncertain unclear tentative tentatively tentatively-held possible possibility perchance conceivably roughly somehow likely unlikely`;

export const boosterWords = `
clearly obviously undoubtedly definitely certainly absolutely undeniably evidently plainly unmistakably unquestionably surely doubtless naturally indisputably patently manifestly blatantly transparently
evident obvious undeniable plain unmistakable conclusive beyond`;

export const absoluteWords = `
always never ever everyone everybody everything nobody no-one none nothing all every constantly invariably completely totally entirely utterly forever perpetually habitually endlessly
anyone anybody whenever wherever whoever everywhere nowhere whole only`;

export const doubtWords = `
supposedly allegedly purportedly so-called apparently implausible implausibly inconsistent convenient conveniently suspicious suspiciously dubious doubtful questionable fabricated
far-fetched unconvincing unconvinced sceptical skeptical credible credibility believable exaggerated embellished embellishes genuine inflated staged`;
