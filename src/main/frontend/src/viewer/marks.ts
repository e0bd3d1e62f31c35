import { make } from '../page/problem';
import type { Canvas, Overlays, Registry } from './diagram';

/** What is marked, by kind, each with the ids of its elements. */
export type Marks = Partial<Record<Kind, string[]>>;
type Kind = keyof typeof KINDS;

/** Each kind has a word and, where it is no matter of time, an icon; colour and line come third. */
const KINDS = {
  now: { word: 'Now', icon: '', told: 'Now' },
  late: { word: 'Late', icon: '', told: 'Late' },
  done: { word: '', icon: '', told: 'Done' },
  errors: { word: 'Error', icon: 'x-octagon', told: 'With an error' },
  warnings: { word: 'Warning', icon: 'exclamation-triangle', told: 'With a warning' },
  added: { word: 'New', icon: 'plus-circle', told: 'New' },
  changed: { word: 'Changed', icon: 'pencil', told: 'Changed' },
  removed: { word: 'Gone', icon: 'dash-circle', told: 'Gone' },
} as const;

const names = Object.keys(KINDS) as Kind[];

/** A model may have changed since: marks of elements that it does not hold are left out. */
export function known(marks: Marks, registry: Registry): Required<Marks> {
  return Object.fromEntries(
    names.map((kind) => [kind, [...new Set(marks[kind] ?? [])].filter((id) => registry.get(id))]),
  ) as Required<Marks>;
}

/** Marks elements and puts the words beside them; ways are told apart by their line alone, a word would hide others. */
export function paint(marks: Required<Marks>, canvas: Canvas, registry: Registry, overlays: Overlays): void {
  const words = new Map<string, HTMLElement>();
  names.forEach((kind) => {
    const { word, icon } = KINDS[kind];
    marks[kind].forEach((id) => {
      canvas.addMarker(id, `mark-${kind}`);
      const told = word && !(kind === 'now' && marks.late.includes(id));
      const isWay = Boolean(registry.get(id)?.waypoints) && (kind === 'added' || kind === 'changed' || kind === 'removed');
      if (!told || isWay) return;
      const badge = make('span', `diagram-word is-${kind}`);
      if (icon) badge.append(make('i', `bi bi-${icon}`));
      badge.append(word);
      const row = words.get(id) ?? make('span', 'diagram-words');
      row.append(badge);
      words.set(id, row);
    });
  });
  words.forEach((html, id) => overlays.add(id, 'word', { position: onTheEdge(registry.get(id)), html }));
}

/** On the upper edge and right of the icon: names, flows and what stands above stay free. */
function onTheEdge(shape: { width?: number } | undefined): { top: number; left: number } {
  const width = shape?.width ?? 0;
  return { top: -12, left: width > 60 ? 30 : width - 6 };
}

/** The marks as a text for who does not see the diagram. */
export function told(marks: Required<Marks>, registry: Registry): string {
  return names
    .filter((kind) => marks[kind].length)
    .map((kind) => `${KINDS[kind].told}: ${marks[kind].map((id) => nameOf(registry.get(id)) || id).join(', ')}.`)
    .join(' ');
}

export const nameOf = (shape: unknown) =>
  (shape as { businessObject?: { name?: string } } | undefined)?.businessObject?.name ?? '';
