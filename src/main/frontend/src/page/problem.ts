/** RFC 9457 problem details as Rapport sends them: `pointer` is a JSON pointer into what was sent. */
export interface Problem {
  title?: string;
  detail?: string;
  errors?: { pointer?: string; detail?: string }[];
}

export interface Trouble {
  title: string;
  sentences?: string[];
  /** One entry per field; pressing it goes there. */
  fields?: { label: string; detail: string; go: () => HTMLElement | null }[];
  link?: { text: string; address: string; elsewhere?: boolean };
  action?: { text: string; act: () => void };
}

export async function readProblem(answer: Response): Promise<Problem> {
  try {
    return (answer.headers.get('content-type') ?? '').includes('json') ? ((await answer.json()) as Problem) : {};
  } catch {
    return {};
  }
}

/** The alert at the top of a form: what happened, why, what to do. */
export function troubleAlert(trouble: Trouble): HTMLElement {
  const alert = make('div', 'problem');
  alert.setAttribute('role', 'alert');
  alert.tabIndex = -1;
  alert.append(make('h2', 'problem-title', trouble.title));
  trouble.sentences?.forEach((sentence) => alert.append(make('p', '', sentence)));
  if (trouble.fields?.length) {
    const list = make('ul', 'problem-list');
    trouble.fields.forEach(({ label, detail, go }) => {
      const item = make('li', '');
      const link = make('a', '', label ? `${label}: ${detail}` : detail);
      const field = go();
      link.setAttribute('href', field?.id ? `#${field.id}` : '#');
      link.addEventListener('click', (event) => {
        event.preventDefault();
        const place = go();
        place?.scrollIntoView({ block: 'center' });
        place?.focus({ preventScroll: true });
      });
      item.append(link);
      list.append(item);
    });
    alert.append(list);
  }
  if (trouble.link) {
    const paragraph = make('p', '');
    const link = make('a', '', trouble.link.text);
    link.setAttribute('href', trouble.link.address);
    if (trouble.link.elsewhere) link.setAttribute('target', '_blank');
    paragraph.append(link);
    alert.append(paragraph);
  }
  if (trouble.action) {
    const { text, act } = trouble.action;
    const button = make('button', 'btn btn-outline-secondary', text) as HTMLButtonElement;
    button.type = 'button';
    button.addEventListener('click', act);
    alert.append(button);
  }
  return alert;
}

export function make(name: string, className: string, text = ''): HTMLElement {
  const element = document.createElement(name);
  if (className) element.className = className;
  if (text) element.textContent = text;
  return element;
}
