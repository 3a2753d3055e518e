// Closed lists of English words by what they do in a sentence: a table, not a grammar.
const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Auxiliaries and verbs that are finite wherever they stand: a clause has its verb. */
export const FINITE = set(
  `is are was were am will would shall should must can could may might has have had do does did continued continues remained remains remain
  became becomes went goes saw sees came comes took takes kept gave gives led leads helped helps stood stands brought began begins rose fell grew grows
  increased increases decreased declined dropped rises falls reached reaches exceeded exceeds surpassed totaled stayed exceed reach
  made makes achieved won met include includes included requires aims aim covers serves provides contains supports uses employs produces held maintained`,
)

/** Words before a verb that carry no meaning of their own. */
export const AUXILIARY = set(
  `is are was were be been being am will would shall should must can could may might has have had do does did not to also already still then
  expected projected forecast estimated planned set continue continues continued continuing need needs about likely scheduled aim aims due going together again further
  steadily sharply significantly rapidly slightly gradually generally basically largely roughly substantially considerably markedly effectively actually
  collectively cumulatively jointly all both each only just even now currently strive strives striving seek seeks try and once themselves itself respectively
  seen targeted anticipated designed allowed able steady increasingly`,
)

/** Verbs after which "that" or a bare clause begins a statement of its own. */
export const SAYING = set(
  `ensure ensures ensured ensuring see sees saw seeing show shows showed means mean meant expect expects expected estimate estimates estimated project projects projected
  so such predict predicts guarantee guaranteed say says said indicate indicates indicated require requires required is was be note noted announced declared`,
)

/** Words that open a clause. */
export const OPENING = set(
  `while when where whereas because although though if unless until after before since whereby but yet so whether which nor thanks`,
)

/** Words that end a noun phrase behind a number. */
export const STOPS = set(
  `in on at by for from with to under within across through over into than per as including include includes between among during since until via out around about
  year year-on-year throughout against without toward towards upon along amid off near like plus worth versus
  is are was were be been being has have had will would shall should must can could may might do does did
  and or but who which that where whose when while because if so
  annually respectively last this next each every a an the these those it we they he she its their our there here not also only already
  nationwide worldwide globally abroad overseas altogether up down more less compared according due such both all of either well again`,
)

/** Plural nouns that are rather the first half of a compound. */
export const COMPOUNDING = set(
  `sports goods services sales customs logistics savings securities arts news economics electronics women's men's children's people's narcotics politics affairs
  drugs fruits robotics plastics communications telecommunications systems materials operations rights resources human elderly-care works arms`,
)

/** Nouns that count other nouns: sets of regulations, kinds of products. */
export const MEASURES = set(
  `sets set kinds types units pieces batches items cases copies doses groups rounds pairs categories series sorts varieties pieces classes`,
)

/** Plurals without an s. */
export const PLURALS = set(
  `people children men women personnel staff cattle police data media criteria livestock youth sheep`,
)

/** Verbs and small words that may stand before a name and are no part of it, in their base form. */
export const LEADING = set(
  `a an the our its their his this these those some any such certain another
  and or but as then thus also so with of by for in on at from to into under over within through via including include includes like about around between that
  we they it he she you i there will would shall should must can could may might has have had do does did be been is are was were being
  not further newly more again steadily effectively actively continuously vigorously firmly fully gradually basically successfully strictly resolutely appropriately properly reasonably moderately
  increase increased increasing raise raised raising ensure ensured ensuring achieve achieved achieving keep kept keeping maintain maintained maintaining bring brought bringing
  register registered registering record recorded recording see saw seen seeing realize realized realizing realise attain attained secure secured securing deliver delivered delivering
  create created creating build built building issue issued issuing provide provided providing allocate allocated allocating invest invested investing spend spent earmark earmarked
  reduce reduced reducing cut cutting lower lowered lowering promote promoted promoting expand expanded expanding push pushed pushing drive drove driven driving make made making
  set setting reach reached reaching hit complete completed completing take took taken taking put get got help helped helping continue continued continuing targeting aims strive try seek aim aiming target
  enable enabled let help have gain gained post posted show showed shown carry carried strengthen improve enhance boost support supported supporting develop developed developing
  extend extended extending generate generated generating stabilize stabilise limit control run running recruit recruited train trained place placed
  arrange arranged hold held launch launched renovate renovated designate designated submit submitted formulated approve approved establish established
  construct constructed upgrade upgraded upgrading plan planned give given gave offer offered use using used lift lifted turn turned leave left adopt adopted
  cover covered covering benefit benefiting benefited serve serving served involve involving involved account accounted accounting represent representing
  well above below far meanwhile moreover however overall specifically namely currently today now total average up down new first second third finally next particularly especially altogether
  step efforts effort order case end last year only just both each all either respectively`,
)

/** Names that say nothing without what was told before. */
export const ANAPHORS = set(
  `figure figures number numbers it this that they rate ratio total amount sum which volume value them those these share proportion percentage figure's one same`,
)
