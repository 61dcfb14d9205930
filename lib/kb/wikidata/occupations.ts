// Occupations (P106) by kind of person. The first occupation of the table that a person has decides.
const TABLE = `
royal | 116 monarch
politician | 82955 politician; 372436 statesperson
diplomat | 193391 diplomat
soldier | 189290 military officer; 47064 military personnel
judge | 16533 judge
coach | 628099 association football manager
athlete | 937857 association football player; 2066131 athlete; 3665646 basketball player; 10833314 tennis player
businessperson | 43845 businessperson; 131524 entrepreneur; 484876 chief executive officer; 806798 banker
journalist | 1930187 journalist; 947873 television presenter
scientist | 901 scientist; 169470 physicist; 593644 chemist; 170790 mathematician; 188094 economist; 864503 biologist; 81096 engineer; 11063 astronomer
writer | 36180 writer; 482980 author; 6625963 novelist; 49757 poet; 214917 playwright; 201788 historian
artist | 33999 actor; 10800557 film actor; 177220 singer; 639669 musician; 2526255 film director; 36834 composer; 1028181 painter; 488205 singer-songwriter; 2252262 rapper; 245068 comedian
cleric | 42603 priest
activist | 15253558 activist; 8359428 social activist
official | 212238 civil servant`;

const KINDS: ReadonlyMap<number, string> = new Map(
  TABLE.trim()
    .split('\n')
    .flatMap((line) => {
      const [kind, list] = line.split(' | ') as [string, string];
      return list.split(/;\s*/u).map((entry) => [Number.parseInt(entry, 10), kind] as const);
    }),
);

/** Kind of a person by occupations, the most telling rank first; `other` when none is known. */
export function personKind(occupations: readonly number[]): string {
  for (const occupation of occupations) {
    const kind = KINDS.get(occupation);
    if (kind !== undefined) return kind;
  }
  return 'other';
}

/** Offices that say nothing without the body they head: the word for who holds them there. */
export const GENERIC_OFFICES: ReadonlyMap<number, string> = new Map([
  [140686, 'chair'],
  [1553195, 'party leader'],
  [484876, 'chief executive'],
]);
