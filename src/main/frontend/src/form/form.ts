import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';
import './form.css';
import { Form } from '@bpmn-io/form-js-viewer';
import { announce } from '../page/announce';
import { busy } from '../page/busy';
import { Draft } from '../page/drafts';
import { make, troubleAlert, type Trouble } from '../page/problem';
import { Fields } from './fields';
import { improve } from './improve';
import { Sending } from './sending';
import { useOurWords } from './wording';

interface Question {
  schema: object;
  values?: Record<string, unknown>;
}

/**
 * Takes a press for a click where the button moved under the pointer: leaving a field may take its error away, and all
 * that stands below moves up before the pointer is lifted.
 */
function pressedWhereItWas(button: HTMLButtonElement): void {
  button.addEventListener('pointerdown', (down) => {
    const lifted = (up: PointerEvent) => {
      const still = Math.hypot(up.clientX - down.clientX, up.clientY - down.clientY) < 8;
      if (still && !button.contains(up.target as Node)) button.click();
    };
    addEventListener('pointerup', lifted, { once: true });
  });
}

/** One form of a task: loads it, shows it, keeps what is typed, sends it once. */
class FormIsland {
  readonly #host: HTMLElement;
  readonly #top = make('div', 'form-top');
  readonly #body = make('div', 'form-body');
  readonly #foot = make('div', 'form-foot');
  readonly #readOnly: boolean;
  readonly #draft: Draft | null;

  constructor(host: HTMLElement) {
    this.#host = host;
    this.#readOnly = host.hasAttribute('data-readonly');
    const task = host.dataset.completeUrl ?? '';
    this.#draft = this.#readOnly || host.hasAttribute('data-no-draft') ? null : new Draft(task);
    host.replaceChildren(this.#top, this.#body, this.#foot);
  }

  async load(): Promise<void> {
    this.#top.replaceChildren();
    this.#host.setAttribute('aria-busy', 'true');
    const slow = setTimeout(() => this.#body.replaceChildren(make('p', 'loading', 'Loading the form')), 300);
    try {
      const answer = await fetch(this.#host.dataset.formUrl ?? '', {
        headers: { Accept: 'application/json' },
        redirect: 'manual',
      });
      if (!answer.ok) throw new Error(`${answer.status}`);
      const question = (await answer.json()) as Question;
      clearTimeout(slow);
      this.#body.replaceChildren();
      await this.#show(question);
    } catch {
      clearTimeout(slow);
      this.#body.replaceChildren();
      this.#say({
        title: 'The form could not be loaded',
        sentences: ['Rapport did not answer, or you are signed out. Nothing was lost.'],
        action: { text: 'Load it again', act: () => void this.load() },
      });
    } finally {
      this.#host.removeAttribute('aria-busy');
    }
  }

  async #show({ schema, values = {} }: Question): Promise<void> {
    const typed = this.#draft?.read() ?? null;
    const form = new Form({ container: this.#body });
    useOurWords(form);
    await form.importSchema(schema as never, { ...values, ...typed } as never);
    form.setProperty('ariaLabel' as never, this.#host.getAttribute('aria-label') ?? 'Your answer');
    improve(this.#body);
    if (this.#readOnly) {
      form.setProperty('readOnly', true);
      return;
    }
    if (typed) this.#offerFreshStart(form);
    let touched = false;
    form.on('field.updated', () => (touched = true));
    form.on('changed', (state: { data: Record<string, unknown> }) => touched && this.#draft?.keep(own(state.data, values)));
    this.#send(form, { ...values, ...typed });
  }

  #offerFreshStart(form: Form): void {
    const note = make('div', 'note form-draft');
    const again = make('button', 'btn btn-sm btn-outline-secondary', 'Start afresh') as HTMLButtonElement;
    again.type = 'button';
    again.addEventListener('click', () => {
      this.#draft?.drop();
      form.destroy();
      this.#foot.replaceChildren();
      void this.load();
    });
    note.append(make('span', '', 'What you had typed here before is still in the form.'), again);
    this.#top.append(note);
  }

  #send(form: Form, asLoaded: Record<string, unknown>): void {
    const label = this.#host.dataset.submitLabel ?? 'Send';
    const button = make('button', 'btn btn-primary btn-lg', label) as HTMLButtonElement;
    button.type = 'button';
    this.#foot.replaceChildren(button);
    if (this.#host.hasAttribute('data-large')) {
      // Who refuses signs a refusal, and not what the button offers to sign.
      const name = (data: Record<string, unknown>) => {
        if (!button.disabled) button.textContent = data.decision === 'refuse' ? 'Sign my answer' : label;
      };
      name(asLoaded);
      form.on('changed', ({ data }: { data: Record<string, unknown> }) => name(data));
    }
    const fields = new Fields(form, this.#body);
    const sending = new Sending(this.#host.dataset.completeUrl ?? '');
    button.addEventListener('click', () => form.submit());
    pressedWhereItWas(button);
    form.on('submit', ({ data, errors }: { data: Record<string, unknown>; errors: Record<string, unknown> }) => {
      if (button.disabled) return;
      this.#top.replaceChildren();
      if (Object.keys(errors).length > 0) {
        this.#say(listOf(fields.wrong(errors), []));
        return;
      }
      const done = busy(button);
      void sending.send(data).then((outcome) => {
        if (outcome === 'done') {
          this.#draft?.drop();
          announce('Done');
          location.assign(this.#host.dataset.doneUrl ?? '/');
          return;
        }
        done();
        if (!outcome.errors) {
          this.#say(this.#withWayOn(outcome.trouble, outcome.status, () => form.submit()));
          return;
        }
        const homeless = fields.mark(outcome.errors);
        // form-js paints in its next frame; the links need what it paints.
        requestAnimationFrame(() => this.#say(listOf(fields.wrong(fields.errors()), homeless)));
      });
    });
  }

  #withWayOn(trouble: Trouble, status: number, again: () => void): Trouble {
    if (status === 0 || status >= 500) return { ...trouble, action: { text: 'Send it again', act: again } };
    return status === 409 || status === 404 || status === 410
      ? { ...trouble, link: { text: 'Back to your tasks', address: this.#host.dataset.listUrl ?? '/tasks' } }
      : trouble;
  }

  #say(trouble: Trouble): void {
    const alert = troubleAlert(trouble);
    this.#top.replaceChildren(alert);
    alert.focus();
    alert.scrollIntoView({ block: 'nearest' });
  }
}

/** Options and facts that the server gave along are not the reader's own words; they are not kept. */
function own(data: Record<string, unknown>, given: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(data).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(given[key])),
  );
}

function listOf(fields: NonNullable<Trouble['fields']>, homeless: string[]): Trouble {
  const count = fields.length + homeless.length;
  return {
    title: count === 1 ? 'One answer needs a correction' : `${count} answers need a correction`,
    sentences: homeless,
    fields,
  };
}

/** Starts every form of a place that has not been started. */
export function start(place: ParentNode): void {
  place.querySelectorAll<HTMLElement>('[data-form-island]').forEach((host) => {
    if (host.dataset.ready) return;
    host.dataset.ready = 'true';
    void new FormIsland(host).load();
  });
}

start(document);
