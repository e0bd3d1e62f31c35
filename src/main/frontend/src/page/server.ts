import htmx from 'htmx.org';
import { toast } from './announce';
import { csrfHeaders } from './csrf';

/** htmx without eval and without styles of its own; a 422 brings the form back with its errors. */
export function startHtmx(): void {
  Object.assign(htmx.config, {
    allowEval: false,
    includeIndicatorStyles: false,
    historyCacheSize: 0,
    selfRequestsOnly: true,
    responseHandling: [
      { code: '204', swap: false },
      { code: '[23]..', swap: true },
      { code: '422', swap: true },
      { code: '[45]..', swap: false, error: true },
    ],
  });
  document.addEventListener('htmx:configRequest', (event) => {
    Object.assign((event as CustomEvent).detail.headers, csrfHeaders());
  });
  document.addEventListener('htmx:responseError', (event) => {
    const { status } = (event as CustomEvent).detail.xhr as XMLHttpRequest;
    toast(
      status === 401
        ? 'You are signed out. Sign in again in another tab, then come back and try once more.'
        : status === 403
          ? 'This is not open to you, or your session is a new one. Reload the page and try again.'
          : 'That did not work, and nothing was changed. Try again in a moment.',
    );
  });
  document.addEventListener('htmx:sendError', () => {
    toast('Rapport could not be reached, and nothing was changed. Check your connection and try again.');
  });
}

/** Calls back for the page, and for each part that htmx puts in later. */
export function onContent(start: (place: HTMLElement) => void): void {
  start(document.body);
  document.addEventListener('htmx:load', (event) => {
    const place = event.target as HTMLElement;
    if (place !== document.body) start(place.parentElement ?? place);
  });
}
