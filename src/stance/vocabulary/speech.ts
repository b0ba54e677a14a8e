/** Reporting verbs (stance guide, end of section 3). Base forms; all forms are derived. */
export const speechVerbs = {
  ask: `ask enquire inquire query`,
  wonder: `wonder ponder muse puzzle speculate`,
  check: `check clarify summarise paraphrase recap verify confirm`,
  own: `apologise own admit confess regret retract correct acknowledge`,
  invite: `invite explore elicit encourage consider picture imagine reflect compare share disclose validate acknowledge notice normalise stay look try trace think track welcome`,
  slow: `slow pause rewind stop interrupt return back revisit`,
  say: `say state report describe mention add reply answer note remark comment observe respond tell voice express write call name recall recount relate explain comment feel think`,
  tell: `tell inform remind let assure reassure convince persuade show demonstrate warn caution impress insist maintain point counter reply retort put reframe stress emphasise note highlight assert reason
    observe suggest state remark announce conclude declare`,
  explain: `explain educate teach lecture clarify psychoeducate illustrate spell`,
  advise: `advise instruct urge recommend direct counsel order coach prescribe command assign require exhort prompt press push suggest encourage caution warn`,
  correct: `correct contradict confront dispute refute argue disagree disprove challenge rebut debunk counter reality-test disabuse reproach reprimand rebuke`,
  interpret: `interpret link connect attribute trace relate reframe formulate identify diagnose decode equate name label`,
  claim: `claim insist allege purport profess maintain pretend protest contend`,
  'oblige-verb': `refuse fail comply obey cooperate co-operate submit redirect reprimand permit allow forbid insist demand make require decline resist`,
} as const;

/** Verbs by which a clause belongs to whoever is its subject: said, thinks, is convinced (mental opacity kept). */
export const viewVerbs = `
say state report describe mention think believe feel consider find reckon suppose suspect assume fear worry claim tell write call insist explain recall remember recount relate add reply answer
admit acknowledge note observe remark complain ask wonder fancy imagine argue maintain hope expect decide conclude realise know guess see regard view experience identify text shout announce whisper joke agree deny declare protest object volunteer allow concede confide hint imply rate list name own guess disclose voice express link connect`;

/** Imperatives that invite rather than direct. */
export const invitationVerbs = `
tell help say let let's lets bear hang hold wait imagine suppose picture take go stop correct show see look slow stay walk remind forgive put give describe talk keep think pretend allow pause rewind excuse
check guess sorry scrap scrub chuck`;
