/**
 * Chooses light or dark before anything is painted; a classic script in the head, without imports.
 * The choice of `[data-theme-toggle]` is remembered, otherwise the system's wish counts.
 */
{
  const root = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const remembered = (): string | null => {
    try {
      return localStorage.getItem('rapport.theme');
    } catch {
      return null;
    }
  };
  const apply = () => {
    const wished = remembered();
    root.dataset.bsTheme = wished === 'dark' || wished === 'light' ? wished : dark.matches ? 'dark' : 'light';
  };
  apply();
  dark.addEventListener('change', apply);
  addEventListener('storage', apply);
}
