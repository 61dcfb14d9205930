// The closed words of kb/FORMAT.md.

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Finer classes by type; offices and agreements have none. */
export const KINDS: Readonly<Record<string, ReadonlySet<string>>> = {
  person:
    words(`politician official diplomat soldier militant businessperson scientist athlete coach artist writer
    journalist cleric activist royal judge other`),
  place:
    words(`country region city sea strait river lake island mountain desert border base site building square
    park`),
  organisation:
    words(`government ministry agency intelligence police military unit court legislature party militant
    alliance international bank central-bank company airline media broadcaster newspaper news-agency university
    think-tank charity union religion league club national-team sport-body team other`),
  event:
    words(`war battle attack summit election disaster accident trial scandal protest coup epidemic tournament
    match festival anniversary holiday launch exercise crisis other`),
  thing:
    words(`missile aircraft ship vehicle gun bomb nuclear satellite spacecraft rocket programme disease medicine
    product software currency language vehicle-brand crypto index award other`),
  work: words('book film series song newspaper-column game art document law'),
};

/** Labels of short facts. */
export const FACT_LABELS: ReadonlySet<string> = new Set([
  'deaths',
  'members',
  'range',
  'population',
  'height',
  'length',
  'area',
  'employees',
  'revenue',
  'result',
  'winner',
  'score',
  'known for',
  'prize',
  'record',
  'owner',
  'verdict',
  'magnitude',
  'capacity',
  'other',
]);

/** Every field a record may have, in camelCase. */
export const FIELDS: ReadonlySet<string> =
  words(`id type kind name ko hanja native aka acronym short akaKo shortKo
  surname familyFirst mononym former demonym is country prominence wikidata wikipedia geonames related facts sources
  checked note needsContext gated flag layer born died held party worksFor family of word role seats holders founded
  dissolved parent seat member owner actsFor in at standsFor code capital date from to place participants partOf
  signed inForce ended maker operator first by`);

/** Words that make a description false one day. */
export const WORDS_OF_THE_MOMENT = /\b(?:current|currently|now|recently|presently)\b/iu;
