import { announce } from './announce';

async function copy(text: string): Promise<void> {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'visually-hidden';
  document.body.append(field);
  field.select();
  document.execCommand('copy');
  field.remove();
}

/** `[data-copy]` copies its value, or with `data-copy="#id"` that element's text or value. */
export function copyOnPress(): void {
  document.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLElement>('[data-copy]');
    if (!button) return;
    const wanted = button.dataset.copy ?? '';
    const source = wanted.startsWith('#') ? document.getElementById(wanted.slice(1)) : null;
    const text = source instanceof HTMLInputElement ? source.value : (source?.textContent?.trim() ?? wanted);
    const label = button.querySelector<HTMLElement>('[data-copy-label]') ?? button;
    const before = label.textContent;
    copy(text).then(
      () => {
        label.textContent = 'Copied';
        announce('Copied');
        setTimeout(() => (label.textContent = before), 2000);
      },
      () => announce('That could not be copied. Select the text and copy it yourself.'),
    );
  });
}
