// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findArticle } from './find-article.ts';

const SENTENCE =
  'North Korean leader Kim Jong-un met the Russian president in the city on Thursday, officials said. ';
const paragraphs = (n: number) =>
  Array.from({ length: n }, (_, i) => `<p>No. ${i}: ${SENTENCE.repeat(2)}</p>`).join('');
const linked = (data: string) => `<script type="application/ld+json">${data}</script>`;

function read(html: string, headMayBeStale = false) {
  const document = new DOMParser().parseFromString(html, 'text/html');
  return findArticle(document, headMayBeStale);
}

function textsOf(html: string): string[] {
  return (read(html)?.blocks ?? []).map(
    ({ role, element }) => `${role}: ${element.textContent?.trim().slice(0, 24)}`,
  );
}

function fixture(name: string): string {
  return readFileSync(`${import.meta.dirname}/../../tests/fixtures/pages/${name}`, 'utf8').replace(
    /<link[^>]*>/g,
    '',
  );
}

describe('what is an article', () => {
  it.each<[string, string, boolean]>([
    ['a story without any claim', `<h1>Kim</h1><div>${paragraphs(6)}</div>`, true],
    [
      'a short one that claims to be one',
      `<meta property="og:type" content="article"><h1>Kim</h1>${paragraphs(2)}`,
      true,
    ],
    ['a short one that claims nothing', `<h1>Kim</h1>${paragraphs(2)}`, false],
    [
      'a claim without a text',
      '<meta property="og:type" content="article"><h1>Video</h1><video></video>',
      false,
    ],
    ['text between line breaks', `<h1>Kim</h1><div>${`${SENTENCE.repeat(3)}<br><br>`.repeat(4)}</div>`, true],
    [
      'a list of teasers',
      `<h1>News</h1>${'<h2><a href="#">Kim</a></h2><p>A short teaser.</p>'.repeat(30)}`,
      false,
    ],
    ['a list of linked teasers', `<h1>News</h1>${`<p><a href="#">${SENTENCE}</a></p>`.repeat(20)}`, false],
    ['an editor', `<h1>Doc</h1><div contenteditable="true">${paragraphs(8)}</div>`, false],
    ['code', `<h1>Code</h1><pre>${SENTENCE.repeat(30)}</pre>`, false],
    ['comments alone', `<h1>Kim</h1><section class="comments">${paragraphs(8)}</section>`, false],
    ['hidden text', `<h1>Kim</h1><div hidden>${paragraphs(8)}</div>`, false],
    ['an empty page', '', false],
  ])('%s: %#', (_what, html, expected) => {
    expect(read(html) !== undefined).toBe(expected);
  });
});

describe('the body', () => {
  it('is the story and nothing around it', () => {
    const html = `<meta property="og:type" content="article"><title>Kim meets Putin - The Paper</title>
      <header><h2>The Paper</h2><nav><p>${SENTENCE}</p></nav></header>
      <article><div class="breadcrumbs"><p>Home, World</p></div><h1>Kim meets Putin</h1><h2>Standfirst of the story, with a verb.</h2>
      <div class="share-tools"><p>Share this with your friends now.</p></div>
      <figure><img><figcaption>Kim Jong-un, left, in Pyongyang</figcaption></figure>
      <div class="text">${paragraphs(3)}<aside><p>${SENTENCE}</p></aside>
      <p><a href="#">Read how it came to this in our other story</a></p><p>Sign up for our newsletter today.</p>
      <h3>What comes next</h3><blockquote>“${SENTENCE}”</blockquote><ul><li>${SENTENCE}</li></ul>
      <h3>Related stories</h3><div class="related"><p>${SENTENCE}</p></div>
      <p>By Michael Lee [<a href="mailto:m@paper.example">m@paper.example</a>]</p></div></article>
      <section id="comments"><p>${SENTENCE}</p></section><footer><p>${SENTENCE}</p></footer>`;
    expect(textsOf(html)).toEqual([
      'headline: Kim meets Putin',
      'headline: Standfirst of the story,',
      'caption: Kim Jong-un, left, in Py',
      'body: No. 0: North Korean lead',
      'body: No. 1: North Korean lead',
      'body: No. 2: North Korean lead',
      'headline: What comes next',
      'body: “North Korean leader Kim',
      'body: North Korean leader Kim ',
    ]);
  });

  it('is not lost in a wrapper whose name speaks of something else', () => {
    const html = `<div class="modal-enabled"><h1>Kim</h1><div class="sidebar-layout has-ads">${paragraphs(6)}</div></div>`;
    expect(textsOf(html).length).toBe(7);
  });

  it('may lie in a form, as on old sites', () => {
    expect(textsOf(`<form id="aspnet"><input name="id"><h1>Kim</h1>${paragraphs(6)}</form>`).length).toBe(7);
  });
});

describe('the date', () => {
  const story = `<h1>Kim meets Putin</h1>PLACE${paragraphs(6)}`;
  const page = (head: string, place = '') =>
    `<head>${head}</head><body>${story.replace('PLACE', place)}</body>`;
  const news =
    '"@type":"NewsArticle","datePublished":"2024-05-09T01:00:00+09:00","dateModified":"2024-06-01"';
  it.each<[string, string, string | undefined]>([
    ['JSON-LD', page(linked(`{${news}}`)), '2024-05-09'],
    [
      'JSON-LD in a graph',
      page(linked(`{"@graph":[{"@type":"WebPage","datePublished":"2020-01-01"},{${news}}]}`)),
      '2024-05-09',
    ],
    ['JSON-LD in a list', page(linked(`[{"@type":"Organization"},{${news}}]`)), '2024-05-09'],
    [
      'JSON-LD with two types',
      page(linked(`{${news.replace('"NewsArticle"', '["Thing","NewsArticle"]')}}`)),
      '2024-05-09',
    ],
    ['malformed JSON-LD', page(linked(`{${news},}`)), '2024-05-09'],
    ['JSON-LD that is null', page(linked('null')), undefined],
    [
      'a video beside the story',
      page(linked('{"@type":"VideoObject","datePublished":"2020-01-01"}')),
      undefined,
    ],
    [
      'meta',
      page('<meta property="article:published_time" content="2024-05-09T18:20:00+09:00">'),
      '2024-05-09',
    ],
    ['meta by other names', page('<meta name="parsely-pub-date" content="May 9, 2024">'), '2024-05-09'],
    [
      'only a date of modification',
      page('<meta property="article:modified_time" content="2024-05-09">'),
      undefined,
    ],
    ['time', page('', '<article><time datetime="2024-05-09">today</time></article>'), '2024-05-09'],
    [
      'time of an update',
      page('', '<article><p class="updated">Updated <time datetime="2024-05-09">x</time></p></article>'),
      undefined,
    ],
    ['a visible date', page('', '<p>Published May 9, 2024</p>'), '2024-05-09'],
    [
      'a visible date in Korean',
      page('', '<p>입력 2024.05.09 18:20 | 수정 2024.05.10 09:00</p>'),
      '2024-05-09',
    ],
    ['only a visible update', page('', '<p>Updated May 9, 2024</p>'), undefined],
    [
      'a date inside the story',
      page('', `<p>${SENTENCE} It began on May 9, 2024, when ${SENTENCE}</p>`),
      undefined,
    ],
    ['a date of the future', page('<meta name="date" content="2999-01-01">'), undefined],
    ['none', page(''), undefined],
  ])('by %s', (_how, html, expected) => {
    expect(read(html)?.date).toBe(expected);
  });

  it('is not the last story’s, when the page changed without a load', () => {
    const head = `${linked(`{${news},"headline":"A different story altogether"}`)}`;
    const html = page(head, '<article><time datetime="2024-07-01">July</time></article>');
    expect(read(html)?.date).toBe('2024-05-09');
    expect(read(html, true)?.date).toBe('2024-07-01');
  });
});

describe('the language', () => {
  const korean =
    '김정은 북한 국무위원장이 블라디미르 푸틴 러시아 대통령에게 축전을 보냈다고 조선중앙통신이 보도했다. ';
  const french =
    'Le président de la République a rencontré son homologue russe à Moscou pour parler de la paix en Europe. ';
  it.each([
    ['en', SENTENCE],
    ['ko', korean],
    ['other', french],
  ])('is %s by its words, whatever the page claims', (language, sentence) => {
    const html = `<html lang="de"><h1>Titel</h1>${`<p>${sentence.repeat(4)}</p>`.repeat(6)}</html>`;
    expect(read(html)?.language).toBe(language);
  });
});

describe('our own pages', () => {
  it.each<[string, string | undefined, number]>([
    ['demo.html', '2024-06-20', 12],
    ['demo-ko.html', '2024-06-20', 6],
    ['plain-layout.html', '2024-06-28', 2],
    ['front-page.html', undefined, 0],
  ])('%s is of %s and has at least %i blocks', (name, date, blocks) => {
    const article = read(fixture(name));
    expect(article?.date).toBe(date);
    expect(article?.blocks.length ?? 0).toBeGreaterThanOrEqual(blocks);
    if (blocks === 0) expect(article).toBeUndefined();
  });
});
