import type { EntityType } from '../types.ts';

/** What an instance of a class is here. `none`: nothing for a card (lists, names, genes …). */
export interface ClassRow {
  readonly class: number;
  readonly type: EntityType | 'none';
  /** Kind of kb/FORMAT.md; absent for offices and agreements. */
  readonly kind?: string;
  /** Says so little ("organisation", "event") that a further class, even one above, says it better. */
  readonly generic: boolean;
  readonly label: string;
}

// Roots and their commonest subclasses: type, kind, then `number label`, roughly from what says most to
// what says least: of two classes equally near, the earlier counts. "?" marks the generic ones. What is
// not listed is found by walking up P279, where the stream carries it.
const TABLE = `
none | 4167410 disambiguation page; 4167836 category; 11266439 template; 13406463 list article; 17362920 duplicated page;
  14204246 project page; 15184295 module; 4663903 portal; 22808320 human name disambiguation page; 101352 family name; 202444 given name;
  13442814 scholarly article; 16521 taxon; 318 galaxy; 523 star; 3863 asteroid; 7187 gene; 8054 protein;
  11173 chemical compound; 577 year; 3186692 calendar year
person other | 5 human
place country | 3624078 sovereign state; 6256 country; 15634554 state with limited recognition; 3024240 historical country
office | 4164871 position; 294414 public office; 48352 head of state; 2285706 head of government; 30461 president;
  14212 prime minister; 83307 minister; 116 monarch
agreement | 131569 treaty; 625298 peace treaty
place region | 161243 dependent territory; 10864048 first-level administrative division; 35657 US state; 107390 federated state;
  34876 province; 28575 county; 5107 continent; 82794 ? geographic region; 56061 ? administrative territorial entity
place city | 515 city; 1549591 big city; 1637706 city of millions; 5119 capital; 3957 town; 1093829 city of the United States;
  747074 commune of Italy; 484170 commune of France; 15284 municipality; 532 village; 486972 ? human settlement
place sea | 165 sea; 9430 ocean; 39594 bay
place strait | 37901 strait
place river | 4022 river
place lake | 23397 lake
place island | 23442 island; 33837 archipelago; 34763 peninsula
place mountain | 8502 mountain; 46831 mountain range; 8072 volcano
place desert | 8514 desert
place base | 245016 military base; 695850 air base; 1324633 naval base; 18691599 military installation; 194188 spaceport
place park | 22698 park; 46169 national park
place square | 174782 square
place building | 483110 stadium; 33506 museum; 16560 palace; 16970 church building; 23413 castle; 40357 prison; 11303 skyscraper;
  41176 ? building
place site | 1248784 airport; 55488 railway station; 134447 nuclear power plant; 12280 bridge; 12323 dam; 79007 street;
  839954 archaeological site; 4989906 monument; 13226383 ? facility; 2221906 ? geographic location
organisation ministry | 192350 ministry; 910252 US executive department
organisation intelligence | 47913 intelligence agency
organisation police | 35535 police; 732717 law enforcement agency
organisation agency | 20857065 US federal agency; 327333 government agency; 480242 national statistical service
organisation court | 41487 court
organisation legislature | 11204 legislature; 35749 parliament
organisation party | 7278 political party
organisation militant | 17127659 terrorist organisation; 17149090 armed organisation
organisation alliance | 1127126 military alliance
organisation unit | 176799 military unit
organisation military | 772547 armed forces; 37726 army; 4508 navy; 61883 military branch; 781132 military branch
organisation central-bank | 66344 central bank
organisation bank | 22687 bank
organisation airline | 46970 airline
organisation news-agency | 192283 news agency
organisation newspaper | 11032 newspaper; 1110794 daily newspaper; 1153191 online newspaper
organisation broadcaster | 15265344 broadcaster; 1616075 television station; 2001305 television channel; 14350 radio station
organisation media | 41298 magazine; 1193236 news media; 1331793 media company; 35127 website; 3220391 social networking service; 11033 ? mass media
organisation international | 245065 intergovernmental organisation; 484652 international organisation
organisation university | 3918 university; 875538 public university; 902104 private university; 38723 higher education institution;
  4671277 ? academic institution
organisation think-tank | 155271 think tank
organisation national-team | 6979593 national association football team; 135408445 men's national football team
organisation club | 476028 association football club; 13393265 basketball team; 847017 sports club
organisation team | 12973014 ? sports team
organisation league | 623109 sports league; 15991303 association football league
organisation sport-body | 4438121 sports organisation
organisation union | 178790 trade union
organisation charity | 708676 charity; 163740 non-profit organisation; 79913 non-governmental organisation
organisation religion | 13414953 religious denomination; 9174 religion; 1530022 religious organisation
organisation company | 891723 public company; 6881511 enterprise; 783794 company; 4830453 business; 431289 brand
organisation government | 7188 government; 35798 executive branch; 2659904 ? government organisation
organisation other | 215380 musical group; 31855 research institute; 16917 hospital; 3914 school; 11691 stock exchange;
  7210356 ? political organisation; 178706 ? institution; 43229 ? organisation
event war | 8465 civil war; 198 war; 350604 armed conflict; 180684 conflict
event battle | 178561 battle; 188055 siege; 645883 military operation; 2001676 military offensive
event attack | 2223653 terrorist attack; 891854 bomb attack; 3199915 massacre; 3882219 assassination; 217327 suicide attack
event summit | 1072326 summit; 625994 conference
event election | 40231 public election; 858439 presidential election; 1076105 general election; 43109 referendum
event disaster | 7944 earthquake; 8065 natural disaster; 3839081 disaster; 8068 flood
event accident | 744913 aviation accident; 171558 accident
event trial | 8016240 trial; 2334719 legal case
event scandal | 192909 scandal
event coup | 45382 coup d'etat
event protest | 273120 protest; 175331 demonstration; 124757 riot; 10931 revolution; 124734 rebellion
event epidemic | 12184 pandemic; 44512 epidemic; 3241045 disease outbreak
event tournament | 5389 Olympic Games; 500834 tournament; 27020041 sports season; 18608583 recurring sporting event
event match | 16510064 sporting event
event festival | 132241 festival
event holiday | 1445650 holiday
event launch | 2133344 space mission
event other | 13418847 historical event; 1656682 ? event; 1190554 ? occurrence
thing aircraft | 15056995 aircraft model; 15056993 aircraft family; 11436 aircraft
thing ship | 11446 ship; 559026 ship class; 2811 submarine
thing vehicle | 12876 tank; 3231690 car model; 29048322 vehicle model
thing rocket | 697175 launch vehicle; 41291 rocket
thing satellite | 26540 artificial satellite
thing spacecraft | 40218 spacecraft
thing gun | 12796 gun
thing disease | 12136 disease; 112193867 class of disease
thing medicine | 12140 medication; 134808 vaccine
thing currency | 8142 currency
thing crypto | 13479982 cryptocurrency
thing language | 34770 language
thing software | 7397 software; 9143 programming language
thing index | 223371 stock market index
thing award | 618779 award
thing product | 19723451 smartphone model; 2424752 ? product
thing other | 15142894 weapon model; 15142889 weapon family; 728 weapon
work film | 11424 film
work series | 5398426 television series; 15416 television programme
work game | 7889 video game
work song | 7366 song; 134556 single; 482994 album
work law | 7755 constitution; 820655 statute; 49371 legislation
work book | 571 book; 7725634 literary work
work document | 49848 document; 47461344 ? written work
work art | 3305213 painting; 838948 ? work of art; 17537576 ? creative work`;

/** Every class of the table; of two equally near, the earlier counts. */
export const CLASS_ROWS: readonly ClassRow[] = TABLE.trim()
  .replace(/\n\s+/gu, ' ')
  .split('\n')
  .flatMap((line) => {
    const [head, list] = line.split(' | ') as [string, string];
    const [type, kind] = head.split(' ') as [ClassRow['type'], string | undefined];
    return list.split(/;\s*/u).map((entry): ClassRow => {
      const [number, ...label] = entry.split(' ');
      const generic = label[0] === '?';
      return {
        class: Number(number),
        type,
        ...(kind === undefined ? {} : { kind }),
        generic,
        label: label.slice(generic ? 1 : 0).join(' '),
      };
    });
  });

/** Positions: what an office is an instance of. */
export const POSITION_CLASSES: readonly number[] = CLASS_ROWS.filter(({ type }) => type === 'office').map(
  ({ class: number }) => number,
);
