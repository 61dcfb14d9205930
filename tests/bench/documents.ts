import { START, Tokeniser } from '../../lib/text/tokeniser.ts';
import type { World } from './names.ts';
import { pick, pickProminent, seeded, type Random } from './random.ts';

/** Characters of a made-up article: about a thousand words. */
export const ARTICLE = 6000;
export const KOREAN_ARTICLE = 3000;

const REAL = 800_000;
const CLAUSES = ['$ said $, ', 'In $, $ told $ that ', 'According to $ of $, ', '$ and $ agreed that ', 'At $, ', '$, who met $ in $, called it ']; // prettier-ignore

/**
 * Articles that are to the matcher what news is: definitions of common words, six in ten with a clause of one to
 * three names in front, known and unknown. About 21 % of the words begin with a capital or a digit, as in news.
 */
export function makeArticles(world: World, count: number, seed = 1): string[] {
  const random = seeded(seed);
  return Array.from({ length: count }, () => {
    let text = '';
    while (text.length < ARTICLE) text += sentence(world, random);
    return flat(text.slice(0, ARTICLE));
  });
}

function sentence({ names, lexicon }: World, random: Random): string {
  const gloss = pick(random, lexicon.glosses);
  if (random() >= 0.62) return `${gloss.charAt(0).toUpperCase()}${gloss.slice(1)}. `;
  const clause = pick(random, CLAUSES).replaceAll('$', () => {
    if (random() >= 0.75) return `${pick(random, lexicon.firstNames)} ${pick(random, lexicon.lastNames)}`;
    return names[Math.floor(Math.min(names.length, REAL) ** (0.3 + 0.7 * random()))] ?? 'Seoul';
  });
  return `${clause}${gloss}. `;
}

const PARTICLES = [
  '은',
  '는',
  '이',
  '가',
  '을',
  '를',
  '의',
  '에서',
  '에',
  '와',
  '으로',
  '',
  '',
  '정부는',
  '시민들은',
  '에서도',
];
const FILLERS =
  '지난 오늘 정부 관계자 밝혔다 말했다 기자회견 열고 이번 사건 대해 조사 하고 있다 것으로 알려졌다 경제 성장 전망 올해 국내 시장 규모 ' +
  '따르면 통해 위해 함께 가운데 앞서 이어 그러나 한편 관련 대책 마련 나섰다 예정이다 계획이다 투자 확대 방안 발표했다 강조했다'; // prettier-ignore

/** Articles in Korean: names with particles behind them among common words. */
export function makeKoreanArticles(world: World, count: number, seed = 2): string[] {
  const random = seeded(seed);
  const fillers = FILLERS.split(' ');
  return Array.from({ length: count }, () => {
    let text = '';
    while (text.length < KOREAN_ARTICLE) {
      const name = random() < 0.25;
      text += name ? pickProminent(random, world.hangul) + pick(random, PARTICLES) : pick(random, fillers);
      text += random() < 0.08 ? '. ' : ' ';
    }
    return flat(text.slice(0, KOREAN_ARTICLE));
  });
}

/** Share of tokens where a name may start; news has 0.20 to 0.22, and the figure decides what a scan costs. */
export function startShare(texts: readonly string[]): { tokens: number; share: number } {
  const tokeniser = new Tokeniser();
  let tokens = 0;
  let starts = 0;
  for (const text of texts) {
    tokeniser.fill(text);
    tokens += tokeniser.count;
    for (let k = 0; k < tokeniser.count; k++) if ((tokeniser.flags[k] as number) & START) starts++;
  }
  return { tokens: tokens / texts.length, share: starts / tokens };
}

/** A fresh, flat string: ropes and slices read slower. */
function flat(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}
