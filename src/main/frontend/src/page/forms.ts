import { announce } from './announce';
import { busy } from './busy';
import { csrfHeaders, renewCsrf } from './csrf';
import { Draft } from './drafts';
import { isFinal, randomKey, refusal, unreachable, type Refusal } from './outcome';
import { make, readProblem, troubleAlert } from './problem';

/** What was sent last, so that the same sent again carries the same key and is done once. */
interface Try {
  sent: string;
  key: string;
  stale: boolean;
}

const tries = new WeakMap<HTMLFormElement, Try>();
const selector = 'form[method="post"]:not([data-sign-out]):not([action^="/sign-in"]):not([data-unkept])';

/** Forms that change something, save ballots and those that hold a password: the browser sends these itself, and nothing keeps them. */
const isOurs = (form: HTMLFormElement) => form.matches(selector) && !form.querySelector('input[type="password"]');

const address = (form: HTMLFormElement) => form.getAttribute('action') ?? location.pathname;
const draft = (form: HTMLFormElement) => new Draft(`form ${address(form)}`);
const label = (field: Element) => (field as HTMLInputElement).labels?.[0]?.textContent?.trim() ?? '';
const isFile = (value: unknown): value is File => value instanceof File && value.name !== '';
const files = (data: FormData) => [...data.values()].filter(isFile);

/** Sends the pages' forms, so that a page stays, with what was typed, where Rapport cannot be reached or record anything. */
export function sendForms(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    if (event.defaultPrevented || !isOurs(form)) return;
    event.preventDefault();
    if (form.hasAttribute('data-under-way')) return;
    const pressed = event.submitter instanceof HTMLButtonElement ? event.submitter : form.querySelector('button');
    // Before it is disabled: a disabled button is not sent.
    const data = new FormData(form, pressed);
    form.setAttribute('data-under-way', '');
    const done = pressed ? busy(pressed) : () => {};
    void send(form, data).then((outcome) => {
      if (outcome === 'gone') return;
      done();
      form.removeAttribute('data-under-way');
      if (outcome) void say(form, pressed, outcome);
    });
  });
}

/** Answers `gone` when another page comes, nothing when the answer is shown, or what went wrong. */
async function send(form: HTMLFormElement, data: FormData): Promise<'gone' | Refusal | undefined> {
  const last = attempt(form, data);
  let answer: Response;
  try {
    if (last.stale) await renewCsrf();
    answer = await fetch(address(form), {
      method: 'POST',
      body: form.enctype === 'multipart/form-data' ? data : new URLSearchParams([...data] as [string, string][]),
      redirect: 'error',
      headers: { Accept: 'text/html', 'HX-Request': 'true', 'Idempotency-Key': last.key, ...csrfHeaders() },
    });
  } catch {
    return unreachable();
  }
  last.stale = answer.status === 401 || answer.status === 403;
  if (isFinal(answer)) last.sent = '';
  if (answer.status === 204) {
    draft(form).drop();
    location.assign(answer.headers.get('Location') ?? location.href);
    return 'gone';
  }
  const isPage = (answer.headers.get('Content-Type') ?? '').startsWith('text/html');
  if (isPage && answer.status < 500 && !last.stale) {
    draft(form).drop();
    show(await answer.text());
    return undefined;
  }
  return refusal(answer.status, await readProblem(answer));
}

function attempt(form: HTMLFormElement, data: FormData): Try {
  const sent = JSON.stringify([...data].map(([name, value]) => [name, isFile(value) ? [value.name, value.size, value.lastModified] : value]));
  const last = tries.get(form) ?? { sent: '', key: '', stale: false };
  if (sent !== last.sent) Object.assign(last, { sent, key: randomKey() });
  tries.set(form, last);
  return last;
}

/** Puts the page that came as an answer into this one. */
function show(html: string): void {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const next = page.getElementById('content');
  const now = document.getElementById('content');
  if (!next || !now) return location.reload();
  document.title = page.title;
  now.replaceWith(next);
  next.dispatchEvent(new CustomEvent('htmx:load', { bubbles: true }));
  scrollTo(0, 0);
  (next.querySelector<HTMLElement>('.problem[tabindex="-1"]') ?? next).focus();
  const said = next.querySelector('[role="status"]')?.textContent?.trim();
  if (said) announce(said);
}

async function say(form: HTMLFormElement, pressed: HTMLButtonElement | null, { status, trouble }: Refusal): Promise<void> {
  keep(form);
  const { there, gone } = await chosenFiles(form);
  const again = { text: 'Send it again', act: () => form.requestSubmit(pressed) };
  const alert = troubleAlert(
    gone
      ? { title: 'A file can no longer be read', sentences: [`Choose it again, as it was changed or moved since: ${gone}.`, 'What you typed is still here.'] }
      : {
          ...trouble,
          sentences: [...(trouble.sentences ?? []), ...(there ? [`Still chosen: ${there}.`] : [])],
          ...(status === 0 || status >= 500 ? { action: again } : {}),
        },
  );
  alert.dataset.trouble = '';
  form.querySelector('[data-trouble]')?.remove();
  form.prepend(alert);
  alert.focus();
  alert.scrollIntoView({ block: 'nearest' });
}

/** A chosen file stays chosen, but can no longer be read once it was changed or moved. */
async function chosenFiles(form: HTMLFormElement): Promise<{ there: string; gone: string }> {
  const chosen = await Promise.all(
    files(new FormData(form)).map(async (file) => ({
      name: file.name,
      there: await file.slice(0, 1).arrayBuffer().then(() => true, () => false),
    })),
  );
  const names = (there: boolean) => chosen.filter((one) => one.there === there).map((one) => one.name).join(', ');
  return { there: names(true), gone: names(false) };
}

interface Kept {
  fields: [string, string][];
  files: { field: string; name: string }[];
}

/** Keeps what a reload would lose; a file's contents are not kept. */
function keep(form: HTMLFormElement): void {
  const kept: Kept = { fields: [], files: [] };
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && name !== '_csrf') kept.fields.push([name, value]);
    else if (isFile(value)) kept.files.push({ field: name, name: value.name });
  }
  draft(form).keep({ ...kept });
}

/** Fills in again what was typed and could not be sent, and says which files have to be chosen again. */
export function bringBackDrafts(place: ParentNode): void {
  place.querySelectorAll<HTMLFormElement>(selector).forEach((form) => {
    if (!isOurs(form) || form.dataset.ready) return;
    form.dataset.ready = 'true';
    const kept = draft(form).read() as Kept | null;
    if (!kept) return;
    [...form.elements].forEach((field) => fill(field, kept));
    form.closest('details')?.setAttribute('open', '');
    form.prepend(note(form, kept));
  });
}

function fill(field: Element, { fields }: Kept): void {
  const { name } = field as HTMLInputElement;
  const typed = fields.filter(([of]) => of === name).map(([, value]) => value);
  if (field instanceof HTMLSelectElement) {
    [...field.options].forEach((option) => (option.selected = typed.includes(option.value)));
  } else if (field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio')) {
    field.checked = typed.includes(field.value);
  } else if (field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && !['hidden', 'file'].includes(field.type))) {
    if (typed[0] !== undefined) field.value = typed[0];
  }
}

function note(form: HTMLFormElement, kept: Kept): HTMLElement {
  const place = make('div', 'note');
  place.setAttribute('role', 'status');
  place.append(make('p', '', 'This was not sent. What you had typed here is in the form again.'));
  kept.files.forEach(({ field, name }) => {
    const input = form.elements.namedItem(field);
    place.append(make('p', '', `Choose ${name} again${input instanceof Element && label(input) ? `, under “${label(input)}”` : ''}: the browser does not keep files.`));
  });
  const afresh = make('button', 'btn btn-sm btn-outline-secondary', 'Start afresh') as HTMLButtonElement;
  afresh.type = 'button';
  afresh.addEventListener('click', () => {
    draft(form).drop();
    form.reset();
    place.remove();
  });
  place.append(afresh);
  return place;
}
