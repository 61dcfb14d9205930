import { beforeAll, describe, expect, it } from 'vitest';
import { smallKnowledge } from '../../tests/fixtures/small-kb.ts';
import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import type { DetailsReader } from '../kb/pack/details.ts';
import { cardModel } from './card-model.ts';

let kb: KnowledgeBase;
let details: DetailsReader;
beforeAll(async () => {
  ({ kb, details } = await smallKnowledge());
});

const shape = { west: 120, north: 45, perLongitude: 10, perLatitude: 10, width: 120, height: 120, rings: [[0, 0, 120, 0, 0, 120, -120, 0]] }; // prettier-ignore

async function mapOf(id: string, coordinates?: [number, number], language: 'en' | 'ko' = 'en') {
  const entity = kb.indexOf(id)!;
  const found = { ...(await details.detailsOf(entity)), ...(coordinates ? { coordinates } : {}) };
  return cardModel({ entity, details: found, kb, language, shape }).map;
}

async function card(id: string, asOf?: string, language: 'en' | 'ko' = 'en') {
  const entity = kb.indexOf(id)!;
  return cardModel({
    entity,
    details: await details.detailsOf(entity),
    kb,
    language,
    ...(asOf ? { asOf } : {}),
  });
}

describe('a person on the article’s date', () => {
  it('has the role of that day, and the role of now beside it', async () => {
    expect(await card('dmitry-medvedev', '2009-07-07')).toMatchObject({
      name: 'Dmitry Medvedev',
      nativeName: '드미트리 메드베데프',
      headline: 'President of Russia',
      asOf: '7 July 2009',
      now: 'Deputy Chairman of the Security Council of Russia',
      timeline: { at: 2009.51 },
    });
  });
  it('says nothing of now when nothing changed', async () => {
    expect(await card('kim-jong-un', '2024-05-09')).toMatchObject({
      headline: 'Supreme Leader of North Korea',
      description: 'Leader of North Korea',
      facts: [
        { label: 'In office', value: 'since 17 December 2011' },
        { label: 'Age', value: 'about 40' },
      ],
    });
    expect((await card('kim-jong-un', '2024-05-09')).now).toBeUndefined();
  });
  it.each([
    ['yoon-suk-yeol', '2026-01-01', 'Former President of South Korea'],
    ['han-dong-hoon', '2025-06-01', 'Minister of Justice of South Korea (last confirmed December 2023)'],
    ['elon-musk', '2020-01-01', 'Chief executive, Tesla'],
    ['kim-yo-jong', '2024-01-01', 'Sister of Kim Jong-un'],
  ])('%s on %s', async (id, date, headline) => expect((await card(id, date)).headline).toBe(headline));

  it('knows a life that is over', async () => {
    expect((await card('george-washington', '2024-01-01')).facts[0]).toEqual({
      label: 'Lived',
      value: '1732 – 1799',
    });
    expect((await card('george-washington', '1790-01-01')).facts[0]).toEqual({ label: 'Age', value: '57' });
  });
});

describe('other cards', () => {
  it('an office names its holder of the day', async () => {
    const { facts } = await card('president-of-russia', '2010-01-01');
    expect(facts[0]).toEqual({
      label: 'Held by',
      value: 'Dmitry Medvedev, since 7 May 2008',
      entity: 'dmitry-medvedev',
    });
  });
  it('a country names who led it on the day', async () => {
    const { facts } = await card('russia', '2010-01-01');
    expect(facts[0]).toMatchObject({ label: 'President', entity: 'dmitry-medvedev' });
  });
  it('uses the name of the day', async () => {
    expect(await card('burma', '1980-01-01')).toMatchObject({ name: 'Burma', now: 'Called Myanmar' });
    expect((await card('burma', '2020-01-01')).name).toBe('Myanmar');
  });
  it('writes periods and links out', async () => {
    const war = await card('world-war-ii');
    expect(war.facts[0]).toEqual({ label: 'Dates', value: '1 September 1939 – 2 September 1945' });
    expect(war.wikipedia).toBe('https://en.wikipedia.org/wiki/World_War_II');
    expect(war).toMatchObject({ source: 'General knowledge', checked: 'November 2026', pack: 'test' });
  });
  it('speaks Korean', async () => {
    expect(await card('dmitry-medvedev', '2009-07-07', 'ko')).toMatchObject({
      name: '드미트리 메드베데프',
      nativeName: 'Dmitry Medvedev',
      headline: '러시아 대통령',
      asOf: '2009년 7월 7일',
    });
  });
});

describe('the map of a card', () => {
  it('shows where a place lies in its country', async () => {
    const map = await mapOf('atlanta', [40, 125]);
    expect(map).toMatchObject({ dot: { x: 50, y: 50 }, country: 'United States' });
    expect((await mapOf('atlanta', [40, 125], 'ko'))?.country).toBe('미국');
  });
  it('is the outline alone for a country', async () => {
    const map = await mapOf('south-korea', [40, 125]);
    expect(map).toMatchObject({ country: 'South Korea', width: 120 });
    expect(map?.dot).toBeUndefined();
  });
  it('is not there for a place that lies nowhere, or elsewhere, and for anything else', async () => {
    expect(await mapOf('atlanta')).toBeUndefined();
    expect(await mapOf('atlanta', [-40, 125])).toBeUndefined();
    expect(await mapOf('kim-jong-un', [40, 125])).toBeUndefined();
  });
});
