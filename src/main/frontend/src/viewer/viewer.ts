import 'camunda-bpmn-js/dist/assets/diagram-js.css';
import 'camunda-bpmn-js/dist/assets/bpmn-js.css';
import './viewer.css';
import NavigatedViewer from 'camunda-bpmn-js/lib/camunda-platform/NavigatedViewer';
import { make, troubleAlert } from '../page/problem';

interface Marks {
  done?: string[];
  now?: string[];
  late?: string[];
}
interface Canvas {
  zoom(level?: number | 'fit-viewport', centre?: 'auto' | { x: number; y: number }): number;
  viewbox(box?: { x: number; y: number; width: number; height: number }): { outer: { width: number; height: number } };
  addMarker(element: string, marker: string): void;
  removeMarker(element: string, marker: string): void;
  resized(): void;
}
interface Shape {
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
}
interface Registry {
  get(id: string): Shape | undefined;
  getGraphics(id: string): SVGElement | undefined;
}
interface Overlays {
  add(element: string, type: string, overlay: { position: object; html: HTMLElement }): string;
}
interface EventBus {
  on(event: string, listener: (event: { element: { id: string } }) => void): void;
}

let count = 0;

/** One diagram: what is done, where it is now, what is late; in step with the page's own `[data-element-id]`. */
class ViewerIsland {
  readonly #host: HTMLElement;
  readonly #name: string;
  readonly #marks: Marks;

  constructor(host: HTMLElement) {
    this.#host = host;
    this.#name = host.getAttribute('aria-label') ?? 'Diagram of the process';
    this.#marks = JSON.parse(host.dataset.marks ?? '{}') as Marks;
    host.setAttribute('role', 'region');
    host.setAttribute('aria-label', this.#name);
  }

  async load(): Promise<void> {
    this.#host.replaceChildren(make('p', 'loading', 'Loading the diagram'));
    this.#host.setAttribute('aria-busy', 'true');
    try {
      const answer = await fetch(this.#host.dataset.xmlUrl ?? '', {
        headers: { Accept: 'application/xml, text/xml' },
        redirect: 'manual',
      });
      if (!answer.ok) throw new Error(`${answer.status}`);
      await this.#show(await answer.text());
    } catch {
      this.#host.replaceChildren(
        troubleAlert({
          title: 'The diagram could not be loaded',
          sentences: ['Everything else on this page works without it.'],
          action: { text: 'Load it again', act: () => void this.load() },
        }),
      );
    } finally {
      this.#host.removeAttribute('aria-busy');
    }
  }

  async #show(xml: string): Promise<void> {
    const canvasPlace = make('div', 'diagram-canvas');
    const after = make('span', 'diagram-end');
    after.id = `after-diagram-${(count += 1)}`;
    after.tabIndex = -1;
    const skip = make('a', 'diagram-skip', 'Skip the diagram');
    skip.setAttribute('href', `#${after.id}`);
    const tools = make('div', 'diagram-tools');
    this.#host.replaceChildren(skip, canvasPlace, tools, after);

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

    this.#mark(canvas, registry, viewer.get<Overlays>('overlays'));
    this.#describe(canvasPlace, registry);
    this.#follow(canvas, registry, viewer.get<EventBus>('eventBus'));
    this.#tools(tools, canvas, registry);
    const first = () => (this.#host.dataset.fit === 'now' ? this.#here(canvas, registry) : whole(canvas));
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

  /** A model may have changed since: marks of elements that it does not hold are left out. */
  #known(registry: Registry): Required<Marks> {
    const here = (ids: string[] = []) => ids.filter((id) => registry.get(id));
    const { done, now, late } = this.#marks;
    return { done: here(done), now: here(now), late: here(late) };
  }

  #mark(canvas: Canvas, registry: Registry, overlays: Overlays): void {
    const { done, now, late } = this.#known(registry);
    done.forEach((id) => canvas.addMarker(id, 'mark-done'));
    now.forEach((id) => canvas.addMarker(id, 'mark-now'));
    late.forEach((id) => canvas.addMarker(id, 'mark-late'));
    const word = (id: string, text: string, name: string) => {
      const position = { top: -24, left: 0 };
      overlays.add(id, 'word', { position, html: make('span', `diagram-word ${name}`, text) });
    };
    late.forEach((id) => word(id, 'Late', 'is-late'));
    now.filter((id) => !late.includes(id)).forEach((id) => word(id, 'Now', 'is-now'));
  }

  #describe(place: HTMLElement, registry: Registry): void {
    const canvas = place.querySelector('svg[tabindex]') ?? place.querySelector('svg');
    if (!canvas) return;
    const { done, now, late } = this.#known(registry);
    const text = (ids: string[]) => ids.map((id) => nameOf(registry.get(id)) || id).join(', ');
    const parts = [
      now.length ? `Now: ${text(now)}.` : '',
      late.length ? `Late: ${text(late)}.` : '',
      done.length ? `Done: ${text(done)}.` : '',
    ];
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', [`${this.#name}.`, ...parts].filter(Boolean).join(' '));
  }

  #follow(canvas: Canvas, registry: Registry, events: EventBus): void {
    const partners = (id: string) => document.querySelectorAll<HTMLElement>(`[data-element-id="${CSS.escape(id)}"]`);
    const light = (id: string, on: boolean) => {
      partners(id).forEach((element) => element.classList.toggle('is-lit', on));
      if (registry.get(id)) canvas[on ? 'addMarker' : 'removeMarker'](id, 'mark-lit');
    };
    events.on('element.hover', ({ element }) => light(element.id, true));
    events.on('element.out', ({ element }) => light(element.id, false));
    events.on('element.click', ({ element }) => {
      const [first] = partners(element.id);
      first?.scrollIntoView({ block: 'nearest' });
    });
    const onPage = (on: boolean) => (event: Event) => {
      const id = (event.target as Element).closest?.<HTMLElement>('[data-element-id]')?.dataset.elementId;
      if (id && !(event.target as Element).closest('.djs-container')) light(id, on);
    };
    document.addEventListener('mouseover', onPage(true));
    document.addEventListener('mouseout', onPage(false));
    document.addEventListener('focusin', onPage(true));
    document.addEventListener('focusout', onPage(false));
  }

  #here(canvas: Canvas, registry: Registry): void {
    const [id] = this.#known(registry).now;
    const shape = id ? registry.get(id) : undefined;
    if (!shape) return whole(canvas);
    const { outer } = canvas.viewbox();
    if (!outer.width || !outer.height) return;
    const scale = Math.max(0.55, Math.min(1, outer.width / 420));
    const width = outer.width / scale;
    const height = outer.height / scale;
    canvas.viewbox({ x: shape.x + shape.width / 2 - width / 2, y: shape.y + shape.height / 2 - height / 2, width, height });
  }

  #tools(tools: HTMLElement, canvas: Canvas, registry: Registry): void {
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
    if (this.#known(registry).now.length) add('Where it is', 'geo-alt', () => this.#here(canvas, registry));
  }
}

const whole = (canvas: Canvas) => void canvas.zoom('fit-viewport', 'auto');

const nameOf = (shape: unknown) => (shape as { businessObject?: { name?: string } } | undefined)?.businessObject?.name ?? '';

/** Starts every diagram of a place that has not been started. */
export function start(place: ParentNode): void {
  place.querySelectorAll<HTMLElement>('[data-viewer]').forEach((host) => {
    if (host.dataset.ready) return;
    host.dataset.ready = 'true';
    void new ViewerIsland(host).load();
  });
}

start(document);
