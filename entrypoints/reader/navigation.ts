/**
 * Tells when a page changed its address without a load, but for the fragment. By the Navigation API
 * where there is one; `pushState` is otherwise only seen when `check` is called (at each change of the
 * page's content, which is when it matters).
 * @returns check: compare now
 */
export function watchAddress(onChange: () => void, signal: AbortSignal): () => void {
  let last = addressOf(location.href);
  const check = () => {
    const now = addressOf(location.href);
    if (now === last || signal.aborted) return;
    last = now;
    onChange();
  };
  const { navigation } = window as { navigation?: EventTarget };
  navigation?.addEventListener('currententrychange', check, { signal });
  window.addEventListener('popstate', check, { signal });
  return check;
}

function addressOf(href: string): string {
  return href.replace(/#.*$/, '');
}
