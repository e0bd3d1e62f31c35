import 'bootstrap/dist/css/bootstrap.min.css';
import 'bootstrap-icons/font/bootstrap-icons.min.css';
import '@fontsource-variable/inter/wght.css';
import './styles/tokens.css';
import './styles/frame.css';
import './styles/parts.css';
import './styles/pages.css';
import { guardForms } from './page/busy';
import { copyOnPress } from './page/copy';
import { dropDraftsOnSignOut } from './page/drafts';
import { bringBackDrafts, sendForms } from './page/forms';
import { onContent, startHtmx } from './page/server';
import { keepTimesFresh, showTimes } from './page/time';
import { themeToggles } from './page/toggle';

startHtmx();
sendForms();
guardForms();
copyOnPress();
dropDraftsOnSignOut();
keepTimesFresh();

onContent((place) => {
  showTimes(place);
  themeToggles(place);
  bringBackDrafts(place);
  if (place.querySelector('[data-form-island]')) void import('./form/form').then(({ start }) => start(place));
  if (place.querySelector('[data-viewer]')) void import('./viewer/viewer').then(({ start }) => start(place));
});
new MutationObserver(() => themeToggles(document)).observe(document.documentElement, { attributeFilter: ['data-bs-theme'] });

document.addEventListener('change', (event) => {
  const field = (event.target as Element).closest('[data-submits]');
  field?.closest('form')?.requestSubmit();
});

// A page that came back with errors begins with them.
document.querySelector<HTMLElement>('.problem[tabindex="-1"]')?.focus();
