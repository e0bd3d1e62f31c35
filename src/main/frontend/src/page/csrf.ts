const meta = (page: Document, name: string) => page.querySelector<HTMLMetaElement>(`meta[name="${name}"]`);

/** The header that changing requests carry; empty where the page has none. */
export function csrfHeaders(): Record<string, string> {
  const name = meta(document, 'csrf-header')?.content;
  const token = meta(document, 'csrf-token')?.content;
  return name && token ? { [name]: token } : {};
}

/** Fetches this page again for its token: the session may be a new one, begun in another tab. */
export async function renewCsrf(): Promise<void> {
  const answer = await fetch(location.href, { headers: { Accept: 'text/html' }, redirect: 'manual' });
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const name of ['csrf-header', 'csrf-token']) {
    const mine = meta(document, name);
    const fresh = meta(page, name);
    if (mine && fresh?.content) mine.content = fresh.content;
  }
}
