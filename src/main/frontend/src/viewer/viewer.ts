import 'camunda-bpmn-js/dist/assets/diagram-js.css';
import 'camunda-bpmn-js/dist/assets/bpmn-js.css';
import './viewer.css';
import NavigatedViewer from 'camunda-bpmn-js/lib/camunda-platform/NavigatedViewer';
import { announce } from '../page/announce';
import { make, troubleAlert } from '../page/problem';
import { around, whole, type Canvas, type EventBus, type Overlays, type Registry } from './diagram';
import { known, nameOf, paint, told, type Marks } from './marks';

/** One of the diagrams that a place can show, with what is marked on it. */
interface Version {
  key: string;
  word: string;
  address: string;
  marks: Marks;
}

/** What is on the screen. */
interface Drawn {
  version: Version;
  canvas: Canvas;
  registry: Registry;
  marks: Required<Marks>;
  destroy: () => void;
}

let count = 0;

/**
 * One diagram: what is done, where it is now, what is late, what is wrong, what differs; in step with the page's own
 * `[data-element-id]`. With `data-older-…` it shows the version before too,
 * one at a time, each called by its `…-word`.
 */
class ViewerIsland {
  readonly #host: HTMLElement;
  readonly #name: string;
  readonly #versions: Version[];
  #drawn: Drawn | undefined;
  #chosen = '';

  constructor(host: HTMLElement) {
    const data = host.dataset;
    const marks = (text: string | undefined) => JSON.parse(text ?? '{}') as Marks;
    this.#host = host;
    this.#name = host.getAttribute('aria-label') ?? 'Diagram of the process';
    this.#versions = [
      { key: 'newer', word: data.word ?? '', address: data.xmlUrl ?? '', marks: marks(data.marks) },
      ...(data.olderXmlUrl
        ? [{ key: 'older', word: data.olderWord ?? '', address: data.olderXmlUrl, marks: marks(data.olderMarks) }]
        : []),
    ];
    host.setAttribute('role', 'region');
    host.setAttribute('aria-label', this.#name);
    this.#follow();
  }

  async load(version: Version = this.#versions[0]!): Promise<void> {
    this.#drawn?.destroy();
    this.#drawn = undefined;
    this.#host.replaceChildren(make('p', 'loading', 'Loading the diagram'));
    this.#host.setAttribute('aria-busy', 'true');
    try {
      const answer = await fetch(version.address, {
        headers: { Accept: 'application/xml, text/xml' },
        redirect: 'manual',
      });
      if (!answer.ok) throw new Error(`${answer.status}`);
      await this.#show(version, await answer.text());
    } catch {
      this.#host.replaceChildren(
        troubleAlert({
          title: 'The diagram could not be loaded',
          sentences: ['Everything else on this page works without it.'],
          action: { text: 'Load it again', act: () => void this.load(version) },
        }),
      );
    } finally {
      this.#host.removeAttribute('aria-busy');
    }
  }

  async #show(version: Version, xml: string): Promise<void> {
    const canvasPlace = make('div', 'diagram-canvas');
    const after = make('span', 'diagram-end');
    after.id = `after-diagram-${(count += 1)}`;
    after.tabIndex = -1;
    const skip = make('a', 'diagram-skip', 'Skip the diagram');
    skip.setAttribute('href', `#${after.id}`);
    const tools = make('div', 'diagram-tools');
    this.#host.replaceChildren(skip, ...this.#choice(version), canvasPlace, tools, after);

    const viewer = new NavigatedViewer({
      container: canvasPlace,
      bpmnRenderer: {
        defaultFillColor: 'var(--diagram-fill)',
        defaultStrokeColor: 'var(--diagram-line)',
        defaultLabelColor: 'var(--diagram-text)',
      },
      zoomScroll: { enabled: false },
    } as never);
    await viewer.importXML(xml);
    const canvas = viewer.get<Canvas>('canvas');
    const registry = viewer.get<Registry>('elementRegistry');
    const marks = known(version.marks, registry);
    this.#drawn = { version, canvas, registry, marks, destroy: () => viewer.destroy() };

    paint(marks, canvas, registry, viewer.get<Overlays>('overlays'));
    this.#describe(canvasPlace, version, marks, registry);
    this.#answer(viewer.get<EventBus>('eventBus'));
    this.#tools(tools, canvas, marks, registry);
    const first = () => (this.#host.dataset.fit === 'now' ? this.#here(canvas, marks, registry) : whole(canvas));
    let width = 0;
    // Without a size, as in a closed part of the page, there is nothing to fit into; the observer tells once there is.
    const fit = () => {
      if (canvasPlace.clientWidth === width || canvasPlace.clientWidth === 0 || canvasPlace.clientHeight === 0) return;
      width = canvasPlace.clientWidth;
      canvas.resized();
      first();
    };
    fit();
    new ResizeObserver(fit).observe(canvasPlace);
  }

  /** Which version to look at, where there are two. */
  #choice(shown: Version): HTMLElement[] {
    if (this.#versions.length < 2) return [];
    const choice = make('div', 'diagram-versions');
    choice.setAttribute('role', 'group');
    choice.setAttribute('aria-label', 'Which version the diagram shows');
    [...this.#versions].reverse().forEach((version) => {
      const button = make('button', 'btn btn-sm btn-outline-secondary', version.word) as HTMLButtonElement;
      button.type = 'button';
      button.dataset.version = version.key;
      button.setAttribute('aria-pressed', String(version === shown));
      button.addEventListener('click', () => {
        if (version === shown) return;
        void this.load(version).then(() =>
          this.#host.querySelector<HTMLElement>(`[data-version="${version.key}"]`)?.focus({ preventScroll: true }),
        );
      });
      choice.append(button);
    });
    return [choice];
  }

  #describe(place: HTMLElement, version: Version, marks: Required<Marks>, registry: Registry): void {
    const canvas = place.querySelector('svg[tabindex]') ?? place.querySelector('svg');
    if (!canvas) return;
    const which = this.#versions.length > 1 ? `${version.word}.` : '';
    canvas.setAttribute('role', 'img');
    canvas.setAttribute(
      'aria-label',
      [`${this.#name}.`, which, told(marks, registry)].filter(Boolean).join(' '),
    );
  }

  #light(id: string, on: boolean): void {
    partners(id).forEach((element) => element.classList.toggle('is-lit', on || id === this.#chosen));
    const { canvas, registry } = this.#drawn ?? {};
    if (registry?.get(id)) canvas?.[on || id === this.#chosen ? 'addMarker' : 'removeMarker'](id, 'mark-lit');
  }

  /** What the pointer or the focus does on the page, the diagram shows. */
  #follow(): void {
    const onPage = (on: boolean) => (event: Event) => {
      const id = (event.target as Element).closest?.<HTMLElement>('[data-element-id]')?.dataset.elementId;
      if (id && !(event.target as Element).closest('.djs-container')) this.#light(id, on);
    };
    document.addEventListener('mouseover', onPage(true));
    document.addEventListener('mouseout', onPage(false));
    document.addEventListener('focusin', onPage(true));
    document.addEventListener('focusout', onPage(false));
    document.addEventListener('click', (event) => {
      const link = (event.target as Element).closest?.<HTMLElement>('a[data-shows]');
      if (!link?.dataset.shows || !this.#drawn) return;
      event.preventDefault();
      void this.#goTo(link.dataset.shows, link.dataset.version ?? 'newer');
    });
  }

  /** Brings an element into view, on the version that holds it. */
  async #goTo(id: string, key: string): Promise<void> {
    const version = this.#versions.find((one) => one.key === key) ?? this.#versions[0]!;
    if (this.#drawn?.version !== version) await this.load(version);
    const before = this.#chosen;
    this.#chosen = id;
    if (before) this.#light(before, false);
    const shape = this.#drawn?.registry.get(id);
    this.#host.scrollIntoView({ block: 'nearest' });
    if (!shape || !this.#drawn) return;
    this.#light(id, true);
    if (shape.waypoints) this.#drawn.canvas.scrollToElement(id, 60);
    else around(shape, this.#drawn.canvas);
    announce(`The diagram shows ${nameOf(shape) || 'it'}.`);
  }

  /** What the pointer does on the diagram, the page shows. */
  #answer(events: EventBus): void {
    events.on('element.hover', ({ element }) => this.#light(element.id, true));
    events.on('element.out', ({ element }) => this.#light(element.id, false));
    events.on('element.click', ({ element }) => {
      const [first] = partners(element.id);
      first?.scrollIntoView({ block: 'nearest' });
    });
  }

  #here(canvas: Canvas, marks: Required<Marks>, registry: Registry): void {
    const [id] = marks.now;
    const shape = id ? registry.get(id) : undefined;
    if (shape) around(shape, canvas);
    else whole(canvas);
  }

  #tools(tools: HTMLElement, canvas: Canvas, marks: Required<Marks>, registry: Registry): void {
    const add = (word: string, icon: string, act: () => void) => {
      const button = make('button', 'btn btn-sm btn-outline-secondary') as HTMLButtonElement;
      button.type = 'button';
      const image = make('i', `bi bi-${icon}`);
      image.setAttribute('aria-hidden', 'true');
      button.append(image, make('span', '', word));
      button.addEventListener('click', act);
      tools.append(button);
    };
    const step = (factor: number) => void canvas.zoom(Math.min(3, Math.max(0.2, canvas.zoom() * factor)), 'auto');
    add('Closer', 'zoom-in', () => step(1.25));
    add('Wider', 'zoom-out', () => step(0.8));
    add('All of it', 'arrows-fullscreen', () => whole(canvas));
    if (marks.now.length) add('Where it is', 'geo-alt', () => this.#here(canvas, marks, registry));
  }
}

const partners = (id: string) => document.querySelectorAll<HTMLElement>(`[data-element-id="${CSS.escape(id)}"]`);

/** Starts every diagram of a place that has not been started. */
export function start(place: ParentNode): void {
  place.querySelectorAll<HTMLElement>('[data-viewer]').forEach((host) => {
    if (host.dataset.ready) return;
    host.dataset.ready = 'true';
    void new ViewerIsland(host).load();
  });
}

start(document);
