// Words that tell a place from the government that acts in its name.

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** Verbs of which governments are the subject, and the auxiliaries before them. */
export const GOVERNMENT_VERBS = set(`
  said say told tell will would may might could should must can did do does is are was were has have had wants want
  agreed sent send gave give took take made make began begin won lost lose beat hit struck sought seek withdrew led
  lead lent held hold kept keep let met meet came come went go got get put saw see knew know thought think became
  become broke fell fought found forgot drew drove grew paid pay ran run sold stood understood spent spoke swore
  sees hopes weighs needs`);

/** Words in -s or -ed that follow a place's name and are no verb of its. */
export const NOT_VERBS = set(`
  residents officials authorities citizens students schools streets police suburbs airports hospitals workers
  politics politicians players fans voters women years days months times prices stocks shares markets sanctions
  forces troops soldiers missiles weapons borders talks ties relations news sources leaders diplomats elections
  companies firms exports imports ministers lawmakers protesters investors banks series games olympics sports
  less across towards always perhaps besides whereas unless plus minus based listed headquartered located born
  united limited related backed aligned occupied controlled announced-based trained educated held-based led-based
  affairs cops teams clubs airlines motors systems studios news-based suburbs buses trains flights rivers lakes
  hills heights islands towns cities counties districts homes houses offices services rights laws rules`);

/** What a government has: "Russia's invasion", "Japan's decision". */
export const GOVERNMENT_NOUNS = set(`
  invasion government ministry minister president policy policies decision sanctions military army navy forces
  leadership leader leaders support ties relations claim claims demand demands refusal request warning threat threats
  response reaction intervention involvement campaign offensive attack attacks bid effort efforts plan plans position
  stance interest interests move moves vote veto war nuclear missile foreign defense defence security embassy
  ambassador spokesman spokeswoman parliament participation withdrawal membership commitment proposal offer rejection
  role agreement deal right sovereignty allies ally enemies opposition approval consent obligations regime rulers
  aggression annexation ambitions negotiators intelligence state ruling`);
