// Closed lists of English words that tell the linker what a capital letter means.

const set = (words: string) => new Set(words.trim().split(/\s+/u));

/** Words that stand before a person's name and say so. Lower case, without dots. */
export const PERSON_TITLES = set(`
  president vice-president premier chancellor minister secretary senator sen congressman congresswoman
  representative rep governor gov mayor ambassador envoy general gen colonel col major maj captain capt
  lieutenant lt sergeant sgt admiral adm commander marshal chief chairman chairwoman chairperson
  leader king queen prince princess emperor empress pope cardinal archbishop bishop rev reverend imam
  sheikh sheik ayatollah rabbi mr mrs ms miss dr prof professor judge justice sir lord lady dame
  spokesman spokeswoman spokesperson director ceo cfo coach manager striker midfielder defender goalkeeper
  quarterback forward actor actress singer author writer journalist columnist economist analyst
  candidate deputy president-elect frontman rapper attorney lawyer prosecutor officer baron count duke duchess
  father brother sister son daughter wife husband widow founder co-founder boss owner star comedian director
  democrat republican`);

/** Nouns that end an organisation's or a place's name: what precedes them is a piece of it. */
export const NAME_ENDINGS = set(`
  university college school academy institute hospital clinic airport station street avenue road boulevard
  lane square bridge park stadium arena field court museum library theatre theater gallery church cathedral
  temple mosque foundation association society club union federation council committee commission board
  company corporation corp inc ltd llc plc group holdings bank partners associates times post herald tribune
  journal gazette news daily magazine press review telegraph chronicle observer guardian award awards prize
  act bill law code treaty accord agreement protocol convention declaration doctrine plan project initiative
  programme program festival championship championships challenge classic invitational cup league open prix series games marathon
  river lake bay island islands mountain mountains valley county district province state city town village
  beach coast creek hills heights gardens tower towers building house hall center centre mall plaza hotel
  police department ministry agency authority bureau office service services force army navy guard brigade
  division regiment front movement party army coalition alliance network institute fund trust
  airlines airways motors motor electric electronics pharmaceuticals technologies systems energy
  orchestra choir band united rovers wanderers albion fc afc`);

/** First words that many bodies share: alone they name none of them. */
export const COMMON_FIRST_WORDS = set(`
  advanced allied american associated atlantic best big black blue bright british capital central china
  city clear common continental credit daily deep digital direct eastern electric energy european
  federal first five food four fresh general global gold golden good grand great green group health high home human
  india industrial international investment james japan john king life light living major metro mid modern morgan
  national natural north northern open orange pacific people power premier prime public pure quick
  real reliable royal russian safe save saint second select smart social south southern standard star state super
  sun technology texas three total trade trans true twin union united universal urban western white whole
  wild world young`);

/** Capitalised words that never belong to the name beside them. */
export const NEVER_PART_OF_NAME = set(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
  september october november december jan feb mar apr jun jul aug sep sept oct nov dec
  a an the and or but nor so yet for of in on at by to from with as is are was were be been has have had will
  would can could should may might must if then than that this these those there here who whom whose which what
  when where why how he she it they we you i his her its their our your my after before since until while
  although though because however meanwhile elsewhere instead afterwards nevertheless nonetheless indeed perhaps maybe thus hence again so moreover still also both either neither each every all some any no
  not only now today yesterday tomorrow earlier later last next first second one two three four five six seven
  eight nine ten many most more much few several such over under between among against during through into onto
  about above below near around despite unlike like according once even just yes former late ex despite amid
  per via inside outside across along behind beyond within without upon photo image file read more watch listen
  exclusive breaking update updated analysis opinion editorial comment letter interview video live`);

/** Words after which a place is likely: "in Seoul", "near Kyiv". */
export const PLACE_PREPOSITIONS = set(
  'in at near outside from around across inside to toward towards through via',
);

/** Words before the name of a language: "in English", "speaks French". */
export const BEFORE_LANGUAGE = set(`
  in into from speak speaks speaking spoke spoken learn learning fluent translated teach teaches`);

/** Words behind it that no name begins with. */
export const BEHIND_LANGUAGE = set(`
  the a his her their and or on at as by with to for but when before after from during than because while which that
  who he she they it of`);

/** Words that a match report cannot do without. */
export const SPORT_WORDS = set(`
  match matches goals striker midfielder defender goalkeeper winger coach halftime kickoff semifinal semi-
  semifinals quarterfinal quarter-final quarterfinals semi-finals quarter-finals league scored scorer
  innings wicket wickets batsman bowler overs cricket test-match rugby tennis football soccer basketball
  baseball hockey golf athlete athletes medal medals medallist medalist olympic olympics sprint sprinter
  qualifier qualifiers playoff playoffs knockout substitute offside touchdown quarterback rebounds pitcher
  homer inning fixtures standings seeded double-header grand-prix teammate team-mate teammates yards
  touchdowns interception interceptions assists overtime nfl nba mlb nhl ncaa undefeated unbeaten freshman
  sophomore roster rosters offseason preseason midseason backfield sacks fumble linebacker cornerback pitching
  outfielder shortstop lineup batting bowling wides stumps grandstand tournament semi-finalist hat-trick top-
  seeded unseeded`);
