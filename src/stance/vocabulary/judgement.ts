/** Pejorative shorthand about a person (stance guide A10, tier 1). */
export const labelWords = `
manipulative manipulating manipulation attention-seeking attention-seeker attention-seekers hysterical hysterics combative needy clingy demanding childish immature lazy unmotivated spoiled spoilt hostile
malingering malingerer faking faker drug-seeking addict abuser junkie passive-aggressive splitting sabotaging sabotage game-playing
toxic narcissistic narcissist uncooperative un-cooperative unreliable liar lying treatment-resistant high-maintenance melodramatic histrionic dramatic
vindictive scheming calculating conniving spiteful petulant infantile whiny whining wallowing self-pitying self-absorbed self-centred self-centered pathetic
oppositional belligerent obnoxious parasitic selfish arrogant bully coward cowardly timewaster time-waster heartsink nightmare martyr theatrics theatrical grandiose entitled
fantasist people-pleaser show-off know-all know-it-all doormat pushover control-freak sulker
volatile untruthful dishonest deceitful evasive pathological manipulator troublemaker hypochondriac irresponsible hopeless disruptive`;

/** Words that lean towards a verdict but have factual uses (A10, tier 2). */
export const softLabelWords = `
resistant resistance defensive guarded avoidant controlling aggressive agitated irrational inappropriate unrealistic regressed dependent entitled challenging
devaluing idealising idealizing overreacted exaggerates exaggerated difficult rigid passive enmeshed codependent oppositional superficial impulsive provocative seductive dismissive
sulky sullen petulant surly snappy pleasant lovely compliant cooperative minimising minimizing denial unmotivated motivated insightless childlike egocentric cold`;

/** Words that pass a verdict on what somebody said, felt or did. */
export const verdictWords = `
wrong mistaken ridiculous nonsense silly daft absurd unfair unreasonable irrational unrealistic untrue false distorted exaggerated exaggerating exaggeration overreaction overreacting
inappropriate unacceptable unhelpful unhealthy immature excuse excuses rubbish naive foolish stupid sabotage pathetic melodramatic overblown uncalled-for unwarranted
denial correct right healthy`;

/** Model and theory terms that name a person's mind from outside. */
export const theoryWords = `
projection projecting projective transference countertransference splitting defence defense defences defenses resistance regression repression sublimation denial displacement idealisation idealization devaluation
narcissism narcissistic attachment avoidant disorganised disorganized preoccupied ambivalent oedipal enactment re-enactment reenactment identification introjection
catastrophising catastrophizing black-and-white all-or-nothing hyperactivation hyperactivated deactivation teleological equivalence pretend schema schemas mode amygdala cortisol dopamine limbic
trauma traumatic trigger triggered trigger-response dissociating dissociation codependency enmeshment borderline unconscious unconsciously subconscious subconsciously
hypermentalising hypermentalizing alexithymia anhedonia object pathology complex persecutory omnipotence omnipotent`;
