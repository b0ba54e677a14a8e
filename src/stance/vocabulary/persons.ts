export const patientNouns = `pt pts patient patients client clients cl su`;
export const therapistNouns = `th ther th1 th2 t1 t2 co-th coth co-t therapist therapists co-therapist cotherapist clinician writer undersigned facilitator facilitators co-facilitator counsellor counselor author conductor trainee`;
export const kinNouns = `
mother mum mom mam mummy mommy mama father dad daddy papa parent parents brother brothers sister sisters sibling siblings son sons daughter daughters child children kid kids baby wife husband partner ex ex-husband ex-wife ex-partner
boyfriend girlfriend fiance fiancé fiancée spouse family families stepfather stepdad stepmother stepmum stepmom step-mother step-father grandmother gran nan nana granny grandma grandfather grandad granddad grandpa aunt auntie uncle cousin cousins niece nephew
friend friends mate mates flatmate housemate roommate neighbour neighbor neighbours neighbors lover relatives relative in-laws mother-in-law father-in-law sister-in-law brother-in-law girlfriend twin folks grandparents stepson stepdaughter carer foster-mother`;
export const roleNouns = `
boss manager supervisor colleague colleagues nurse nurses doctor doctors psychiatrist consultant gp teacher teachers tutor professor landlord landlady solicitor lawyer judge officer officers police po probation caseworker worker keyworker sponsor employer
receptionist staff team ward school coach priest vicar dietician dietitian physio social-worker cpn stranger strangers woman man guy bloke lad girl boy members member group others participants residents resident peers peer student
couple pair men women boys girls lads guys  trainee advisor adviser hr committee`;
export const peopleWords = `people person everyone everybody nobody no-one anyone anybody someone somebody folk folks humans adults kids children teenagers others men women patients clients borderlines avoidants addicts mothers fathers parents families managers strangers couples`;
