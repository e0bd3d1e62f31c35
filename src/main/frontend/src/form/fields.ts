import type { Form } from '@bpmn-io/form-js-viewer';

/** A field as form-js keeps it; only what we need of it. */
interface Field {
  id: string;
  key?: string;
  label?: string;
  dateLabel?: string;
  type: string;
}
interface Instance {
  id: string;
  valuePath: (string | number)[];
  indexes: Record<string, number>;
}
type Errors = Record<string, unknown>;

/** The places of a rendered form, by the path of their value. */
export class Fields {
  readonly #form: Form;
  readonly #place: HTMLElement;

  constructor(form: Form, place: HTMLElement) {
    this.#form = form;
    this.#place = place;
  }

  #instances(): Instance[] {
    return this.#form.get<{ getAllKeyed(): Instance[] }>('formFieldInstanceRegistry').getAllKeyed();
  }

  #field(id: string): Field | undefined {
    return this.#form.get<{ get(id: string): Field | undefined }>('formFieldRegistry').get(id);
  }

  /** The control that the reader changes, for focus. */
  #control(instance: Instance): HTMLElement | null {
    const end = [instance.id, ...Object.values(instance.indexes ?? {})].join('_');
    const suffixes = [end, `${end}-0`, `${end}-search`, `${end}-date`, `${end}-time`];
    for (const suffix of suffixes) {
      const found = [...this.#place.querySelectorAll<HTMLElement>('input, textarea, select, button, [tabindex]')].find(
        ({ id }) => id.startsWith('fjs-form-') && id.endsWith(`-${suffix}`),
      );
      if (found) return found;
    }
    const any = this.#place.querySelector<HTMLElement>(`[id$="-${CSS.escape(end)}"], [id$="-${CSS.escape(end)}-error-message"]`);
    return any?.closest('.fjs-form-field')?.querySelector<HTMLElement>('input, textarea, select, [tabindex]') ?? any;
  }

  /** What the reader has to correct, in the order of the page. */
  wrong(errors: Errors): { label: string; detail: string; go: () => HTMLElement | null }[] {
    return this.#instances().flatMap((instance) => {
      let found: unknown = errors[instance.id];
      Object.values(instance.indexes ?? {}).forEach((index) => {
        found = (found as Record<number, unknown> | undefined)?.[index];
      });
      const details = Array.isArray(found) ? found.filter((each): each is string => typeof each === 'string') : [];
      const field = this.#field(instance.id);
      const label = plain(field?.dateLabel || field?.label);
      return details.map((detail) => ({ label, detail, go: () => this.#control(instance) }));
    });
  }

  /** Puts the server's errors beside their fields; answers those that belong to no field on the page. */
  mark(problems: { pointer?: string; detail?: string }[]): string[] {
    const errors: Errors = {};
    const homeless: string[] = [];
    for (const { pointer = '', detail = 'This needs a correction.' } of problems) {
      const path = pointer.split('/').slice(1).map((step) => step.replace(/~1/g, '/').replace(/~0/g, '~'));
      const wanted = path[0] === 'values' ? path.slice(1) : path;
      const home = this.#closest(wanted);
      if (home) put(errors, [home.id, ...Object.values(home.indexes ?? {})], detail);
      else homeless.push(detail);
    }
    (this.#form as unknown as { _setState(state: { errors: Errors }): void })._setState({ errors });
    return homeless;
  }

  /** An error inside a value, such as one entry of a list, belongs to the field that holds it. */
  #closest(path: string[]): Instance | undefined {
    for (let length = path.length; length > 0; length -= 1) {
      const wanted = path.slice(0, length).join('/');
      const found = this.#instances().find(({ valuePath }) => valuePath.join('/') === wanted);
      if (found) return found;
    }
    return undefined;
  }

  errors(): Errors {
    return (this.#form as unknown as { _getState(): { errors: Errors } })._getState().errors;
  }
}

const plain = (label = '') => (label.startsWith('=') ? '' : label.replace(/\{\{.*?\}\}/g, '').trim());

function put(errors: Errors, path: (string | number)[], detail: string): void {
  let place = errors;
  path.slice(0, -1).forEach((step) => (place = (place[step] ??= {}) as Errors));
  const last = path[path.length - 1] as string;
  place[last] = [...((place[last] as string[] | undefined) ?? []), detail];
}
