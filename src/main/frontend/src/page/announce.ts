/** Reads a sentence out to screen readers. */
export function announce(sentence: string): void {
  let region = document.getElementById('announce');
  if (!region) {
    region = document.createElement('div');
    region.id = 'announce';
    region.className = 'visually-hidden';
    region.setAttribute('role', 'status');
    document.body.append(region);
  }
  const place = region;
  place.textContent = '';
  setTimeout(() => (place.textContent = sentence), 50);
}

/** A note at the foot of the page for what happened elsewhere than where the reader looks. */
export function toast(sentence: string): void {
  document.querySelector('.toast-note')?.remove();
  const note = document.createElement('div');
  note.className = 'toast-note';
  note.setAttribute('role', 'alert');
  const text = document.createElement('span');
  text.textContent = sentence;
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'btn btn-sm btn-outline-secondary';
  close.textContent = 'Close';
  close.addEventListener('click', () => note.remove());
  note.append(text, close);
  document.body.append(note);
}
