import { describe, expect, it } from 'vitest';
import type { RecordDraft } from '../record.ts';
import { aliasesOf, surnameOf } from './aliases.ts';

const person = (name: string, fields: Partial<RecordDraft> = {}): RecordDraft => ({
  id: 'x',
  type: 'person',
  kind: 'politician',
  name,
  is: 'A person',
  sources: ['general'],
  checked: '2026-01-01',
  ...fields,
});

describe('surnames', () => {
  it.each<[string, Partial<RecordDraft>, string | undefined]>([
    ['Vladimir Putin', {}, 'Putin'],
    ['Kim Jong-un', { country: 'KP' }, 'Kim'],
    ['Xi Jinping', { country: 'CN' }, 'Xi'],
    ['Shinzo Abe', { country: 'JP' }, 'Abe'],
    ['Martin Luther King Jr.', {}, 'King'],
    ['Queen Elizabeth II', { kind: 'royal' }, undefined],
    ['Madonna', {}, undefined],
    ['Pope Francis', { mononym: true }, undefined],
    ['Joko Widodo', { surname: 'Jokowi' }, 'Jokowi'],
  ])('%s', (name, fields, surname) => expect(surnameOf(person(name, fields))).toBe(surname));
});

describe('aliases', () => {
  const texts = (record: RecordDraft) => aliasesOf(record).map(({ text, kind }) => `${text}:${kind}`);
  it.each<[RecordDraft, string[]]>([
    [
      { ...person('Malaysia Airlines', { ko: '말레이시아항공' }), type: 'organisation' },
      ['Malaysia Airlines:full', '말레이시아항공:full', '말레이시아 항공:full'],
    ],
    [
      { ...person('2014 Games', { ko: '2014 소치 동계 올림픽' }), type: 'event', kind: 'tournament' },
      [
        '2014 Games:full',
        '2014 소치 동계 올림픽',
        '2014 소치 동계올림픽',
        '2014년 소치 동계올림픽',
        '2014년 소치 동계 올림픽',
        '2014 소치 올림픽',
        '2014년 소치 올림픽',
        '2014 소치올림픽',
        '2014년 소치올림픽',
        '소치 동계올림픽',
        '소치 동계 올림픽',
        '소치 올림픽',
        '소치올림픽',
      ].map((text, at) => (at === 0 ? text : `${text}:full`)),
    ],
    [
      person('Vladimir Putin', { country: 'RU', ko: '블라디미르 푸틴' }),
      ['Vladimir Putin:full', '블라디미르 푸틴:full', 'Putin:surname', '푸틴:surname'],
    ],
    [
      person('Shinzo Abe', { country: 'JP', ko: '아베 신조' }),
      ['Shinzo Abe:full', '아베 신조:full', 'Abe:surname', '아베:surname'],
    ],
    [person('Ursula von der Leyen'), ['Ursula von der Leyen:full', 'Leyen:surname', 'von der Leyen:surname']],
    [
      person('Kim Jong-un', { country: 'KP', ko: '김정은', akaKo: ['김정은 위원장'], hanja: '金正恩' }),
      ['Kim Jong-un:full', '김정은:full', '金正恩:native', 'Kim:surname'],
    ],
    [
      person('Eurozone', { type: 'organisation', aka: ['euro zone', 'British government'] }),
      ['Eurozone:full'],
    ],
    [
      person('Meta', { type: 'organisation', former: [{ name: 'Facebook, Inc.' }], ko: '메' }),
      ['Meta:full', 'Facebook, Inc.:former'],
    ],
  ])('of %#', (record, expected) => expect(texts(record)).toEqual(expected));
});
