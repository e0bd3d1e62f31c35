import { announce } from './announce';

const primary = (form: HTMLFormElement, pressed: HTMLElement | null) =>
  pressed instanceof HTMLButtonElement
    ? pressed
    : form.querySelector<HTMLButtonElement>('button.btn-primary, button[type="submit"], button:not([type])');

/** Disables a button while its act is under way, and says so once that takes over a second. Answers how to end it. */
export function busy(button: HTMLButtonElement): () => void {
  button.disabled = true;
  const slow = setTimeout(() => {
    button.classList.add('is-working');
    button.setAttribute('aria-busy', 'true');
    announce('This is taking a moment.');
  }, 1000);
  return () => {
    clearTimeout(slow);
    button.disabled = false;
    button.classList.remove('is-working');
    button.removeAttribute('aria-busy');
  };
}

/** No form is sent twice. `data-no-lock` leaves a form alone, for example one that downloads a file. */
export function guardForms(): void {
  const ends = new Map<Element, () => void>();
  const end = (form: Element) => {
    ends.get(form)?.();
    ends.delete(form);
    form.removeAttribute('data-under-way');
  };

  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    if (form.hasAttribute('data-under-way')) {
      event.preventDefault();
      return;
    }
    if (event.defaultPrevented || form.hasAttribute('data-no-lock')) return;
    const button = primary(form, event.submitter);
    form.setAttribute('data-under-way', '');
    // After the browser has read the fields: a disabled button would not be sent.
    setTimeout(() => button && ends.set(form, busy(button)));
  });

  document.addEventListener('htmx:beforeRequest', (event) => {
    const form = (event.target as Element).closest('form');
    if (!form || form !== event.target || form.hasAttribute('data-no-lock') || form.method === 'get') return;
    const button = primary(form, null);
    if (button) ends.set(form, busy(button));
  });
  document.addEventListener('htmx:afterRequest', (event) => end(event.target as Element));

  addEventListener('pageshow', (event) => {
    if (event.persisted) [...ends.keys()].forEach(end);
  });
}
