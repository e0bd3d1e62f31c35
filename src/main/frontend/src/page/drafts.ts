const prefix = 'rapport.draft.';

/** What a person has typed and not yet sent, kept by this browser tab only. */
export class Draft {
  readonly #key: string;

  constructor(task: string) {
    this.#key = prefix + (document.body.dataset.person ?? '') + ' ' + task;
  }

  read(): Record<string, unknown> | null {
    try {
      const text = sessionStorage.getItem(this.#key);
      return text ? (JSON.parse(text) as Record<string, unknown>) : null;
    } catch {
      return null;
    }
  }

  keep(values: Record<string, unknown>): void {
    try {
      sessionStorage.setItem(this.#key, JSON.stringify(values));
    } catch {
      // Full or closed storage: the form works on, only a reload would lose what was typed.
    }
  }

  drop(): void {
    try {
      sessionStorage.removeItem(this.#key);
    } catch {
      // Nothing was kept then.
    }
  }
}

/** Whoever signs out leaves nothing behind for the next person at this machine. */
export function dropDraftsOnSignOut(): void {
  document.addEventListener('submit', (event) => {
    if (!(event.target as Element).matches('[data-sign-out]')) return;
    try {
      Object.keys(sessionStorage)
        .filter((key) => key.startsWith(prefix))
        .forEach((key) => sessionStorage.removeItem(key));
    } catch {
      // Nothing was kept then.
    }
  });
}
