/** The match pattern of a page's host for `permissions.request` ("https://example.com/*"); `undefined` off the web. */
export function originOf(url: string | undefined): string | undefined {
  const parsed = webUrl(url);
  return parsed && `${parsed.protocol}//${parsed.hostname}/*`;
}

/** The host by which a site is turned on and off: without "www."; `undefined` off the web. */
export function hostOf(url: string | undefined): string | undefined {
  return webUrl(url)?.hostname.replace(/^www\./, '');
}

/** Does a host equal a listed one or stand under it? `host` may be "news.example.com", listed "example.com". */
export function isUnder(host: string, listed: string): boolean {
  return host === listed || host.endsWith(`.${listed}`);
}

function webUrl(url: string | undefined): URL | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const parsed = new URL(url);
  return parsed.protocol === 'https:' || parsed.protocol === 'http:' ? parsed : undefined;
}
