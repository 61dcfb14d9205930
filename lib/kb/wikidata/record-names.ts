import type { EntityType } from '../types.ts';
import { claims, isText, listField, textsIn } from './claims.ts';
import type { ItemDraft } from './item.ts';
import type { Fields } from './context.ts';

const ACRONYM = /^(?=.*\p{Lu}.*\p{Lu})[\p{Lu}\d][\p{Lu}\d&.-]{1,7}$/u;
const MOST_NATIVE = 2;

/** Names of a record: aliases sorted by what they may be believed to mean. */
export function namesOf(item: ItemDraft, type: EntityType): Fields & { name: string } {
  const { name } = item;
  const aka = new Set<string>();
  const acronym = new Set<string>();
  const short = new Set<string>();
  const sortIn = (text: string) => {
    // "The World Bank": names stand without the article.
    const alias = text.replace(/^The (?=\p{Lu})/u, '');
    if (alias === name) return;
    if (ACRONYM.test(alias)) acronym.add(alias.replaceAll('.', ''));
    // A person's alias of one word is a surname or a nickname; in lower case it is no name.
    else if (type === 'person' && !/\s/u.test(alias)) short.add(alias);
    else if (/\p{Lu}/u.test(alias) || !/\p{Ll}/u.test(alias)) aka.add(alias);
  };
  for (const alias of item.aka ?? []) sortIn(alias);
  for (const text of textsIn(item, 'P1448', 'en')) sortIn(text);
  for (const language of ['en', 'mul'])
    for (const text of textsIn(item, 'P1813', language)) {
      if (ACRONYM.test(text)) acronym.add(text.replaceAll('.', ''));
      else if (text !== name && !aka.has(text)) short.add(text);
    }
  for (const text of textsIn(item, 'P1449', 'en')) if (!aka.has(text)) short.add(text);
  const former = claims(item, 'P1448').flatMap(({ v, from, to }) =>
    isText(v) && v.language === 'en' && to !== undefined && v.text !== name
      ? [{ name: v.text, ...(from === undefined ? {} : { from }), to }]
      : [],
  );
  const shortKo = textsIn(item, 'P1813', 'ko').filter((text) => text !== item.ko);
  const akaKo = (item.akaKo ?? []).filter((text) => text !== item.ko && /[가-힣]/u.test(text));
  const demonym = textsIn(item, 'P1549', 'en');
  const native = nativeNames(item);
  return {
    name,
    ...(item.ko === undefined ? {} : { ko: item.ko }),
    ...listField('aka', [...aka]),
    ...listField('acronym', [...acronym]),
    ...listField('short', [...short]),
    ...listField('akaKo', akaKo),
    ...listField('shortKo', shortKo),
    ...listField('former', former),
    ...listField('demonym', [...new Set(demonym)]),
    ...(native === undefined ? {} : { native }),
  };
}

function nativeNames(item: ItemDraft): Record<string, string> | undefined {
  const names: Record<string, string> = {};
  for (const { v } of [...claims(item, 'P1559'), ...claims(item, 'P1705')]) {
    const isNew = isText(v) && v.language !== 'en' && v.language !== 'ko' && v.language !== 'mul';
    if (isNew && Object.keys(names).length < MOST_NATIVE) names[v.language] ??= v.text;
  }
  return Object.keys(names).length === 0 ? undefined : names;
}
