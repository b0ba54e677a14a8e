/**
 * Words of inner life, by family. Sources: the stance guide, the ten writers' notes, and ordinary British and American speech.
 * Verbs are given in the base form; all forms are derived.
 */
export const mindVerbs = {
  want: `want need wish hope long crave desire yearn prefer demand expect seek hanker pine covet aspire fish angle court beg need`,
  feel: `feel fear dread resent regret grieve mourn suffer ache panic sulk seethe rage fume brood worry agonise wallow despair envy miss enjoy relish savour savor thrive
    flinch smart delight rejoice simmer stew mind fret yearn hurt gloat bristle crumble`,
  think: `think believe assume imagine suppose reckon suspect expect consider decide conclude judge blame doubt wonder interpret misread mistake misinterpret
    rationalise intellectualise catastrophise fantasise ruminate idealise demonise externalise internalise personalise minimise exaggerate overreact forget remember
    perceive experience regard view pretend dream convince`,
  know: `know understand realise recognise notice grasp see accept admit acknowledge appreciate concede`,
  intend: `intend mean plan aim try attempt plot scheme set decide choose want refuse insist mean`,
  relate: `love hate like dislike adore loathe despise resent envy trust mistrust distrust respect admire value care cherish idolise worship idealise devalue need
    forgive begrudge detest pity fancy side bully`,
  defend: `avoid deny defend hide dodge deflect evade sidestep withdraw retreat minimise disown repress suppress dissociate detach distance project split displace
    rationalise intellectualise protect mask disguise shield guard resist deflect block disavow shirk collapse regress escape numb cover bury retaliate sabotage undermine
    perform posture exaggerate dramatise self-sabotage flee duck swerve stonewall shut cling hug hoard compartmentalise armour armor`,
  'act-on': `punish control manipulate provoke test seduce charm use exploit humiliate belittle dominate bully bait goad coerce guilt blackmail rescue appease placate please
    impress idealise devalue shame blame attack push play pull recruit enlist groom intimidate threaten wound hurt spite undermine invite reject abandon dismiss ignore betray
    flatter needle antagonise victimise scapegoat gaslight smother infantilise parent mother`,
  bear: `bear stand tolerate stomach endure handle cope face manage abide withstand`,
} as const;

/** Adjectives (and participles used as such) that say what somebody feels or is inclined to. */
export const stateAdjectives = `
angry cross furious livid enraged irate mad annoyed irritated frustrated resentful bitter hostile vengeful spiteful jealous envious possessive
sad unhappy low depressed miserable heartbroken devastated crushed grieving bereft lonely alone lonesome homesick empty numb dead flat hopeless despairing desperate helpless
afraid scared frightened terrified petrified anxious worried nervous panicky panicked tense uneasy fearful alarmed threatened insecure unsafe paranoid suspicious wary cautious
ashamed embarrassed humiliated mortified guilty remorseful sorry exposed small worthless unworthy inadequate inferior stupid ugly
hurt wounded offended insulted stung rejected abandoned unwanted unloved excluded ignored unseen unheard neglected betrayed let-down disappointed dismissed slighted criticised criticized judged controlled trapped cornered suffocated smothered overwhelmed
happy glad pleased relieved proud triumphant smug delighted thrilled excited elated hopeful content contented grateful touched moved fond tender loving affectionate
certain sure convinced confident determined adamant unsure confused puzzled ambivalent torn conflicted undecided bored restless tired exhausted weary fed-up
curious interested uninterested indifferent unmoved unaware aware conscious oblivious blind
keen eager willing unwilling reluctant ready unready prepared desperate hungry starved greedy thirsty intent bent hellbent set invested
defensive guarded avoidant dependent needy clingy attached detached dissociated disconnected withdrawn aloof cut-off closed cold distant
grieving grief-stricken shaken rattled upset distressed troubled tormented broken bothered
vulnerable fragile sensitive insulted aggrieved embittered sulky snappy moody grumpy sullen tearful
preoccupied obsessed consumed haunted threatened intimidated comfortable uncomfortable safe secure powerless impotent
attracted drawn infatuated smitten besotted repelled disgusted contemptuous scornful
deflated flattened demoralised demoralized defeated resigned stuck lost
projecting deflecting hiding testing avoiding protecting punishing spoiling dodging sulking bluffing`;

/** Nouns that name a feeling or an inclination. */
export const affectNouns = `
anger rage fury temper wrath irritation frustration resentment bitterness hatred hate hostility aggression spite malice vengeance revenge jealousy envy
sadness sorrow grief mourning misery despair hopelessness loneliness emptiness depression melancholy longing yearning homesickness
fear terror dread panic anxiety worry alarm insecurity paranoia suspicion mistrust distrust
shame guilt embarrassment humiliation remorse inadequacy worthlessness self-hatred self-loathing disgust contempt scorn pride vanity triumph smugness
hurt pain rejection abandonment neglect betrayal disappointment loss
love affection tenderness warmth trust desire lust need neediness dependence dependency closeness intimacy attachment hunger
joy happiness pleasure relief hope gratitude excitement
indifference boredom apathy coldness passivity ambivalence confusion helplessness vulnerability weakness powerlessness pity self-pity
feeling feelings emotion emotions mood affect avoidance denial narcissism omnipotence masochism sadism perfectionism bravado competition rivalry grievance grievances loathing`;

/** Nouns that name a mental act, content or motive. */
export const mindNouns = `
mind thought thoughts idea belief wish wishes need needs want motive motives intention intentions aim purpose agenda fantasy fantasies expectation expectations assumption
assumptions memory conviction certainty doubt insight awareness attention approval reassurance validation admiration sympathy applause control power
ego conscience psyche unconscious inner self-esteem self-image self-worth personality character nature temperament heart soul imagination
mentalizing mentalising reflection understanding perspective view judgement judgment opinion`;

/** Nouns (and phrases' heads) that make a behaviour the cover of something else. */
export const coverNouns = `
defence defense defences defenses mask armour armor shield shell wall front facade façade cover cloak smokescreen camouflage veneer pretext excuse disguise alibi
act performance show display ploy tactic tactics strategy manoeuvre maneuver game games trick stunt bid attempt plea cry weapon punishment test provocation protest revenge
repetition re-enactment reenactment enactment replay rerun projection displacement transference substitute replacement stand-in symptom expression
flight escape hideout refuge avoidance resistance sabotage self-sabotage rationalisation rationalization denial retaliation payback manipulation
swerve dodge deflection distraction decoy armour-plating testing punishment power-play acting-out splitting swagger
moat fortress hostage ransom bribe bait trap costume theatre audition lever barricade drawbridge`;

/** Adjectives and nouns of character that are no formal label but settle who somebody is. */
export const traitWords = `
rigid controlling selfish self-centred self-centered self-absorbed self-pitying egocentric vain arrogant grandiose stubborn obstinate proud cruel cold callous heartless ruthless
envious jealous greedy lazy idle weak spineless cowardly passive dependent clingy needy masochistic sadistic narcissistic borderline histrionic obsessive compulsive paranoid schizoid antisocial
impulsive reckless volatile explosive aggressive violent intimidating dominating domineering bossy critical judgemental judgmental unforgiving vindictive spiteful bitter
dishonest deceitful untruthful insincere fake false superficial shallow theatrical melodramatic dramatic attention-seeking flirtatious seductive provocative
fragile oversensitive thin-skinned touchy hypersensitive naive gullible immature infantile childlike adolescent
incapable unable incompetent inadequate hopeless useless unreliable irresponsible unmotivated ungrateful uncaring unempathic insensitive thoughtless
avoidant defensive guarded evasive secretive closed-off emotionless unemotional detached aloof withholding
self-destructive self-defeating self-sufficient self-righteous enmeshed codependent co-dependent perfectionistic perfectionist people-pleaser pleaser
entitled demanding spoilt spoiled petulant sulky childish oppositional defiant stubborn contrary difficult impossible awkward
irrational unreasonable illogical delusional deluded unrealistic distorted pathological neurotic
motivated unmotivated psychopathic sociopathic cunning calculating scheming sly devious opportunistic parasitic
shy introverted extroverted strong tough clever bright intelligent simple limited transparent predictable`;
