// Particles and endings that stand directly behind a Korean name.

const SIMPLE =
  '은 는 이 가 을 를 의 에 에서 에게 에게서 한테 께 께서 으로 로 으로서 로서 으로써 로써 와 과 이랑 랑 하고 도 만 까지 ' +
  '부터 마저 조차 밖에 뿐 보다 처럼 만큼 이나 나 에서부터 으로부터 로부터 ' +
  '이라 라 이라고 라고 이라는 라는 이란 란 이며 며 이고 고 인 이다 다 이었다 였다 이라며 라며 이자 이지만 지만 이었던 였던 ' +
  '마다 에선 에겐 로선 으로선 로만 께서는 이야말로 야말로 이든 든 이었고 였고 이었으며 였으며 이었지만 였지만 인데 이라도 라도 이라면 라면 치고 답게 마저도 조차도';

const DOUBLE_FIRST = '에 에서 에게 께서 으로 로 와 과 까지 부터 만 보다 하고 으로서 로서 처럼 만큼 뿐';
const DOUBLE_SECOND = '는 은 도 만 의 이 가 을 를 까지 부터';

/** Form of address or group, which takes particles of its own: 씨는, 측에. */
const HONORIFIC = '씨 님 측 들';
const AFTER_HONORIFIC = '가 이 는 은 의 를 을 와 과 도 에 에게';

/** Every particle string that may close a word behind a name. */
export const PARTICLES: ReadonlySet<string> = new Set([
  ...words(SIMPLE),
  ...pairs(DOUBLE_FIRST, DOUBLE_SECOND),
  ...words(HONORIFIC),
  ...pairs(HONORIFIC, AFTER_HONORIFIC),
]);

const LONGEST = Math.max(...[...PARTICLES].map((particle) => particle.length));

/** A word cut into a stem and the particle behind it. */
export interface Stem {
  readonly stem: string;
  readonly particle: string;
}

/** Every way to cut a listed particle off a word, longest stem first; the stem keeps at least one character. */
export function stemsOf(word: string): Stem[] {
  const stems: Stem[] = [];
  for (let at = word.length - 1; at >= 1 && word.length - at <= LONGEST; at--) {
    const particle = word.slice(at);
    if (PARTICLES.has(particle)) stems.push({ stem: word.slice(0, at), particle });
  }
  return stems;
}

function words(list: string): string[] {
  return list.split(' ');
}

function pairs(first: string, second: string): string[] {
  return words(first).flatMap((a) => words(second).map((b) => a + b));
}
