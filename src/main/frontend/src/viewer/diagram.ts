/** The parts of the diagram's library that we use. */
export interface Canvas {
  zoom(level?: number | 'fit-viewport', centre?: 'auto' | { x: number; y: number }): number;
  viewbox(box?: { x: number; y: number; width: number; height: number }): { outer: { width: number; height: number } };
  addMarker(element: string, marker: string): void;
  removeMarker(element: string, marker: string): void;
  scrollToElement(element: string, padding?: number): void;
  resized(): void;
}
export interface Shape {
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
  waypoints?: unknown[];
}
export interface Registry {
  get(id: string): Shape | undefined;
}
export interface Overlays {
  add(element: string, type: string, overlay: { position: object; html: HTMLElement }): string;
}
export interface EventBus {
  on(event: string, listener: (event: { element: { id: string } }) => void): void;
}

/** The whole diagram in its window. */
export const whole = (canvas: Canvas) => void canvas.zoom('fit-viewport', 'auto');

/** One shape large enough to be read, with what stands around it. */
export function around(shape: Shape, canvas: Canvas): void {
  const { outer } = canvas.viewbox();
  if (!outer.width || !outer.height) return;
  const scale = Math.max(0.55, Math.min(1, outer.width / 420));
  const width = outer.width / scale;
  const height = outer.height / scale;
  canvas.viewbox({ x: shape.x + shape.width / 2 - width / 2, y: shape.y + shape.height / 2 - height / 2, width, height });
}
