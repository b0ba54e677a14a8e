/** Words by which a passage shows the context it stands in (stance guide, section 4). */
export const contextWords = {
  risk: `999 911 112 988 116 emergency ed a&e samaritans ligature overdose suicide suicidal si hi nssi dsh sh self-harm self-harmed self-harming lethality blades blade razor razors knife knives scissors firearm gun
    protective c-ssrs means safeguarding urges urge hotline tablets pills paracetamol paracetamols duty ambulance lock locked discharge-plan weapon weapons rope bridge railway`,
  medicine: `mg medication medications meds med dose doses tablet tablets sertraline fluoxetine lithium quetiapine olanzapine diazepam naltrexone mirtazapine venlafaxine citalopram escitalopram lamotrigine aripiprazole clozapine methadone prn titrate titration
    side-effect side-effects bloods blood ecg prescriber prescription psychiatrist gp pharmacist pharmacy depot inhaler insulin antidepressant antidepressants antipsychotic antibiotics potassium bmi wound stitches labs fasting refill bid qd nocte sleeping-pills promethazine propranolol lorazepam zopiclone buprenorphine ssri ibuprofen
    dietician dentist surgery physio hepatitis scan a&e dressing`,
  legal: `court police probation po licence parole bail tribunal hearing solicitor subpoena mha section capacity consent confidentiality confidential mandated safeguarding cps dsl social-services guardian custody injunction restraining order statute law legal roi recall warrant arrest order-of-protection surrender sentence curfew tag officer`,
  frame: `contract fee fees invoice invoices cheque cancel cancelled cancellation dna reschedule rebook holiday holidays bank   waiting-list rules rule policy phones phone-basket telehealth discharge lateness attendance attend attended  apologies
    confidentiality recording form forms sign signed reception        building toilet loo smoking intoxicated substances   agreement agreements    zoom  parking  kettle`,
  schedule: `monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun am pm o'clock appointment appointments appt appts appointment-letter session sessions week weeks weekly fortnight fortnightly tomorrow date dates calendar diary slot booked booking minutes minute hour half-past quarter noon ten-to time
    january february march april may june july august september october november december bus train tram taxi `,
  // Lengths of time stand in plain directions and in any other talk: alone they say nothing of the frame.
  duration: `session sessions week weeks weekly fortnight fortnightly tomorrow date dates diary minute minutes hour quarter noon time may march sun sat second third calendar slot am`,
  teaching: `psychoeducation psychoeducational mbt-i introductory handout leaflet leaflets slides slide worksheet module class lesson topic workbook webinar course`,
  history: `dx hx pmh fhx f60.3 icd dsm diagnosis diagnosed history admitted admission admissions referral referred background`,
  'mental-state': `mse appearance speech mood affect oriented orientation perception cognition insight judgement judgment dressed groomed kempt eye-contact psychomotor euthymic dysphoric labile constricted blunted congruent coherent alert thought-form hallucinations delusions avh`,
} as const;
