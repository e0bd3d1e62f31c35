/** `[data-theme-toggle]` switches between light and dark; the word on it says what it will do. */
export function themeToggles(place: ParentNode): void {
  const isDark = () => document.documentElement.dataset.bsTheme === 'dark';
  const label = (button: HTMLElement) => {
    const word = isDark() ? 'Light colours' : 'Dark colours';
    button.title = word;
    const text = button.querySelector<HTMLElement>('[data-theme-label]');
    if (text) text.textContent = word;
    else button.setAttribute('aria-label', word);
    const icon = button.querySelector('.bi');
    icon?.classList.toggle('bi-sun', isDark());
    icon?.classList.toggle('bi-moon', !isDark());
  };
  place.querySelectorAll<HTMLElement>('[data-theme-toggle]').forEach((button) => {
    label(button);
    if (button.dataset.ready) return;
    button.dataset.ready = 'true';
    button.addEventListener('click', () => {
      const wished = isDark() ? 'light' : 'dark';
      try {
        localStorage.setItem('rapport.theme', wished);
      } catch {
        // Not remembered where storage is closed; the switch itself still works.
      }
      document.documentElement.dataset.bsTheme = wished;
    });
  });
}
