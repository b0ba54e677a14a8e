/** Words whose full stop ends no sentence (stance guide 5.4). Lower case, without the full stop. */
export const abbreviations: ReadonlySet<string> = new Set((
  'pt pts cl su th ther tx rx dx hx fhx pmh sx fx c/o r/t s/p w w/o b/c b/w d/t f/u appt appts approx wk wks mo mos yr yrs y/o prn bid qd mg ml kg min mins hr hrs sec secs '
  + 'dr mr mrs ms prof st jr sr rev vs etc e.g i.e cf incl excl esp no nos nr vol p pp fig ed eds al ca c est dept tel ext max avg temp wt ht sched sess indiv psych '
  + 'a.m p.m am pm u.s u.k ph.d m.d jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed weds thu thur thurs fri sat sun mgr mgmt mtg assoc dbl re cx coll ref viz resp auth ins'
).split(' '));

/** Of these, the ones that may end a sentence all the same when a capital follows. */
export const mayEnd: ReadonlySet<string> = new Set('etc a.m p.m am pm appt appts wk wks mo yr yrs hr hrs min mins sec prn bid qd mg ml kg tx hx sx sess fri sat sun mon tue tues wed weds thu thur thurs pt pts cl ins auth mtg mgmt'.split(' '));

/** Words that begin a sentence after a person's initial: "to K. She". */
export const starters: ReadonlySet<string> = new Set('She He They I We You It The Then This That There A An But And Or So When After Before What Why How Have Does Am Her His My Our Their Not No Yes Asked Told Said'.split(' '));
