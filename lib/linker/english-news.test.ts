import { beforeAll, describe, expect, it } from 'vitest';
import { parseCurated } from '../../kb/compile/curated.ts';
import { compileRecords, smallRecords } from '../../tests/fixtures/small-kb.ts';
import { KnowledgeBase } from '../kb/knowledge-base.ts';
import { link } from './link.ts';

const RECORDS = `
about: Names that English news makes hard, for the rules that tell them apart
defaults: { checked: 2026-11-01, sources: [general], prominence: 3 }
records:
  united-kingdom: { type: place, kind: country, code: GB, name: United Kingdom, aka: [Britain], demonym: [British], is: Country, prominence: 5 }
  canada: { type: place, kind: country, code: CA, name: Canada, demonym: [Canadian], is: Country, prominence: 5 }
  hong-kong: { type: place, kind: country, code: HK, name: Hong Kong, is: Territory, prominence: 5 }
  oklahoma: { type: place, kind: region, name: Oklahoma, country: US, is: State, prominence: 4 }
  kentucky: { type: place, kind: region, name: Kentucky, country: US, is: State, prominence: 4 }
  alabama: { type: place, kind: region, name: Alabama, country: US, is: State, prominence: 4 }
  tennessee: { type: place, kind: region, name: Tennessee, country: US, is: State, prominence: 4 }
  new-jersey: { type: place, kind: region, name: New Jersey, country: US, is: State, prominence: 4 }
  norman-oklahoma: { type: place, kind: city, name: Norman, country: US, in: oklahoma, is: City, needs-context: true, prominence: 2 }
  glasgow: { type: place, kind: city, name: Glasgow, country: GB, is: City, prominence: 4 }
  edmonton: { type: place, kind: city, name: Edmonton, country: CA, is: City }
  cleveland: { type: place, kind: city, name: Cleveland, country: US, is: City }
  berlin: { type: place, kind: city, name: Berlin, is: City, prominence: 5 }
  irving-berlin: { type: person, kind: artist, name: Irving Berlin, is: Songwriter, prominence: 2 }
  shibuya: { type: place, kind: region, name: Shibuya, country: JP, is: Ward of Tokyo }
  dominion-textile: { type: organisation, kind: company, name: Dominion Textile, country: CA, is: Textile company }
  target-corporation: { type: organisation, kind: company, name: Target, country: US, is: Retailer, needs-context: true }
  david-frost: { type: person, kind: journalist, name: David Frost, country: GB, born: 1939-04-07, died: 2013-08-31, is: Broadcaster }
  david-frost-baron-frost: { type: person, kind: diplomat, name: David Frost, country: GB, born: 1965-02-21, is: Diplomat }
  nikkei-225: { type: thing, kind: index, name: Nikkei 225, short: [Nikkei], country: JP, is: Index }
  the-nikkei: { type: organisation, kind: newspaper, name: The Nikkei, short: [Nikkei], country: JP, is: Newspaper }
  giuseppe-verdi: { type: person, kind: artist, name: Giuseppe Verdi, aka: [Verdi], mononym: true, is: Composer, prominence: 4 }
  riyad-al-maliki: { type: person, kind: politician, name: Riyad al-Maliki, is: Politician }
  imran-khan: { type: person, kind: politician, name: Imran Khan, is: Politician, prominence: 5 }
  english-language: { type: thing, kind: language, name: English language, is: Language }
  england: { type: place, kind: region, name: England, country: GB, demonym: [English], is: Part of the United Kingdom, prominence: 5 }
  caspian-sea: { type: place, kind: sea, name: Caspian Sea, short: [the Caspian], is: Sea }
  democratic-party-united-states: { type: organisation, kind: party, name: Democratic Party, country: US, is: Party, prominence: 5, wikipedia: Democratic Party (United States) }
  democratic-party-hong-kong: { type: organisation, kind: party, name: Democratic Party of Hong Kong, country: HK, is: Party, wikipedia: Democratic Party (Hong Kong) }
  american-university: { type: organisation, kind: university, name: American University, country: US, is: University }
  disney: { type: organisation, kind: company, name: Disney, country: US, is: Company, prominence: 5 }
  disney-plus: { type: organisation, kind: company, name: Disney+, country: US, is: Service }
  hurricane-eta: { type: event, kind: disaster, name: Hurricane Eta, is: Storm }
  hurricane-iota: { type: event, kind: disaster, name: Hurricane Iota, is: Storm }
  royal-navy: { type: organisation, kind: military, name: Royal Navy, country: GB, is: Navy }
  associated-press: { type: organisation, kind: news-agency, name: Associated Press, acronym: [AP], country: US, is: News agency, prominence: 5 }
  oregon-ducks: { type: organisation, kind: team, name: Oregon Ducks, short: [Ducks, Oregon], country: US, is: College team }
  anaheim-ducks: { type: organisation, kind: team, name: Anaheim Ducks, short: [Ducks], country: US, is: Hockey team }
`;

let kb: KnowledgeBase;
beforeAll(async () => {
  const { file } = await compileRecords([...smallRecords(), ...parseCurated(RECORDS, 'news.yaml')]);
  kb = KnowledgeBase.open(file);
});

/** What is sure in a text, as "text=entity"; only the names in question when `about` is given. */
function sure(text: string, about?: string): string[] {
  const blocks = text.split('\n').map((line) => ({ text: line, role: 'body' as const }));
  return link({ blocks, language: 'en', asOf: '2020-12-07' }, kb)
    .mentions.filter((m) => m.confidence === 'sure' && (about === undefined || m.text === about))
    .map((m) => `${m.text}=${m.entity}`);
}

describe('places', () => {
  it('an abbreviated state decides between towns and is named itself', () =>
    expect(sure('Baylor lost in Norman, Okla., on Saturday.')).toEqual([
      'Norman=norman-oklahoma',
      'Okla.=oklahoma',
    ]));
  it('a town of another state is not the one we know, in the whole article', () =>
    expect(sure('GLASGOW, Ky. (WBKO) - A woman died.\nPolice in Glasgow said so.')).toEqual([
      'Ky.=kentucky',
    ]));
  it('without a state it is', () => expect(sure('Police in Glasgow said so.')).toEqual(['Glasgow=glasgow']));
  it('English-speaking countries share names of towns', () => {
    expect(sure('British police said Britain would pay.\nA school in Edmonton burnt.', 'Edmonton')).toEqual(
      [],
    );
    expect(sure('Canadian police said so.\nA school in Edmonton burnt.', 'Edmonton')).toEqual([
      'Edmonton=edmonton',
    ]);
  });
  it('a dateline names a town', () =>
    expect(sure('BERLIN (Reuters) - Prices rose.')).toEqual(['BERLIN=berlin']));
  it('names of a list are of one kind', () => {
    expect(sure('It rained in Alabama, Georgia and Tennessee.', 'Georgia')).toEqual([
      'Georgia=georgia-u-s-state',
    ]);
    expect(sure('He went to Russia, Georgia and France.', 'Georgia')).toEqual(['Georgia=georgia-country']);
  });
  it('a ship is not the state it is named after', () =>
    expect(
      sure('The keel of the attack submarine New Jersey was laid. New Jersey is its third boat.'),
    ).toEqual([]));
  it('the sort before a name decides', () =>
    expect(sure('He fled to the state of Georgia.', 'Georgia')).toEqual(['Georgia=georgia-u-s-state']));
  it('two places side by side are a name', () =>
    expect(sure('“I won,” said Glasgow Tennessee, who is 12.')).toEqual([]));
  it('a county is not the city', () =>
    expect(sure('The sheriffs of Cleveland and Orange counties met.')).toEqual([]));
  it('the article counts for nothing when names overlap', () =>
    expect(sure('Oil from the Caspian Sea flows.')).toEqual(['Caspian Sea=caspian-sea']));
});

describe('people', () => {
  it('of two namesakes the living is meant', () =>
    expect(sure('Michel Barnier met David Frost.')).toEqual(['David Frost=david-frost-baron-frost']));
  it('al-Maliki is also called Maliki', () =>
    expect(sure('Riyad al-Maliki spoke. Maliki smiled.')).toEqual([
      'Riyad al-Maliki=riyad-al-maliki',
      'Maliki=riyad-al-maliki',
    ]));
  it('a nickname stands between the names of a stranger', () =>
    expect(sure('For Lubaba (Aurna) Khan it was a good year. In June, Khan left.')).toEqual([]));
  it('a stranger speaks, not the ward of that name', () =>
    expect(sure('Kenji Shibuya is a doctor. The outbreak grew, Shibuya said.', 'Shibuya')).toEqual([]));
  it('a trade union is no composer', () =>
    expect(sure('The Verdi trade union agreed. The deal with Verdi followed.')).toEqual([]));
  it('a story on a stranger is not on the company of that name', () =>
    expect(
      sure('A book by David M. Dominion is out. Dominion wrote it in Norman, Okla.', 'Dominion'),
    ).toEqual([]));
  it('an age that does not fit is somebody else’s', () => {
    expect(sure('David Frost, 71, owns the store.')).toEqual([]);
    expect(sure('David Frost, 55, owns the store.')).toEqual(['David Frost=david-frost-baron-frost']);
  });
  it('who is introduced as a stranger is one', () =>
    expect(sure('A customer of 81 named Imran Khan left.')).toEqual([]));
  it('an adjective before a surname makes no full name', () =>
    expect(sure('Imran Khan won. The British Khan smiled.', 'Khan')).toEqual(['Khan=imran-khan']));
});

describe('organisations', () => {
  it('a legal form belongs to the name and makes it a company', () =>
    expect(sure('Shares of Target Corp. fell.')).toEqual(['Target Corp.=target-corporation']));
  it('the noun beside a name makes it a company', () => {
    expect(sure('He liked Target a lot.')).toEqual([]);
    expect(sure('Later Target shares fell.')).toEqual(['Target=target-corporation']);
    expect(sure('He works for the retailer Target.')).toEqual(['Target=target-corporation']);
  });
  it('a company goes on by the first word of its name', () =>
    expect(sure('Dominion Textile Inc paid. Later Dominion sold it.')).toEqual([
      'Dominion Textile Inc=dominion-textile',
      'Dominion=dominion-textile',
    ]));
  it('a price makes it the index', () =>
    expect(sure('Japan’s Nikkei added 0.1%.', 'Nikkei')).toEqual(['Nikkei=nikkei-225']));
  it('a body every country has is the article’s own', () => {
    expect(sure('Hong Kong voted. In Hong Kong the Democratic Party won.', 'Democratic Party')).toEqual([
      'Democratic Party=democratic-party-hong-kong',
    ]);
    expect(sure('British ships sailed from Britain. The Navy said so.', 'Navy')).toEqual(['Navy=royal-navy']);
  });
  it('a school of another place is another school', () =>
    expect(sure('He taught at the American University of Kabul.', 'American University')).toEqual([]));
  it('a mark in the text belongs to the name', () =>
    expect(sure('Viewers of Disney+ left, and Disney fell.')).toEqual([
      'Disney+=disney-plus',
      'Disney=disney',
    ]));
  it('an officer’s body is a piece of his title', () =>
    expect(sure('British ships sailed from Britain. Navy Secretary John Bell spoke.', 'Navy')).toEqual([]));
  it('a state’s own body is not the country’s', () =>
    expect(sure('American troops left the United States. The Tennessee Navy stayed.', 'Navy')).toEqual([]));
  it('a paragraph on another country has that country’s bodies', () =>
    expect(
      sure('Hong Kong voted. In Hong Kong it rained.\nBritain waited. The Navy said so.', 'Navy'),
    ).toEqual(['Navy=royal-navy']));
  it('storms go on by their own names', () =>
    expect(sure('After hurricanes Eta and Iota many fled. Later Eta faded.')).toEqual([
      'Eta=hurricane-eta',
      'Iota=hurricane-iota',
      'Eta=hurricane-eta',
    ]));
  it('an acronym explained in small letters means that', () =>
    expect(sure('It studies the artificial pancreas (AP) in labs.')).toEqual([]));
  it('two names of one team speak for each other', () =>
    expect(
      sure('The Ducks scored two touchdowns in the match. Oregon beat its rivals; the Ducks led.', 'Ducks'),
    ).toEqual(['Ducks=oregon-ducks', 'Ducks=oregon-ducks']));
  it('a coach makes a town its team', () =>
    expect(sure('“We lost,” Cleveland coach Romeo Bell said.')).toEqual([]));
});

describe('languages', () => {
  it('what is spoken is the language', () =>
    expect(sure('The form must be completed in English.')).toEqual(['English=english-language']));
});
