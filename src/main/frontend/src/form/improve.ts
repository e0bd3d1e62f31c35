/** Mends, after each painting, what form-js leaves undone for people who do not use a mouse or see the page. */
export function improve(place: HTMLElement): void {
  const mend = () => {
    place.querySelectorAll<HTMLElement>('.fjs-form-field-radio, .fjs-form-field-checklist').forEach(nameGroup);
    place.querySelectorAll<HTMLAnchorElement>('.fjs-powered-by-link:not([aria-label])').forEach((link) => {
      link.setAttribute('aria-label', 'Powered by bpmn.io');
    });
  };
  mend();
  new MutationObserver(mend).observe(place, { childList: true, subtree: true });
}

/** Choices belong together under their question. */
function nameGroup(group: HTMLElement): void {
  const question = group.querySelector<HTMLElement>(':scope > .fjs-form-field-label');
  if (!question?.id || group.hasAttribute('role')) return;
  group.setAttribute('role', group.classList.contains('fjs-form-field-radio') ? 'radiogroup' : 'group');
  group.setAttribute('aria-labelledby', question.id);
}
