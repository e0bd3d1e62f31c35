/* Models drawn as pictures, by the viewer's library on a page that has nothing else. */
window.pictures = (() => {
  const SVG = 'http://www.w3.org/2000/svg';
  const PLACES = ['transform', 'x', 'y', 'width', 'height', 'cx', 'cy', 'r', 'rx', 'ry', 'd', 'points'];

  const parse = (text) => {
    const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
    if (root.localName !== 'svg' || root.querySelector('parsererror')) throw new Error('This is no picture.');
    return root;
  };

  /** The library calls arrowheads by chance and draws one for each flow: one of each look is enough, by number. */
  const fewMarkers = (svg) => {
    const looks = new Map();
    const names = new Map();
    svg.querySelectorAll('defs > marker').forEach((marker) => {
      const { id } = marker;
      marker.removeAttribute('id');
      const look = marker.outerHTML;
      if (looks.has(look)) {
        marker.remove();
      } else {
        looks.set(look, `arrow-${looks.size + 1}`);
        marker.setAttribute('id', looks.get(look));
      }
      names.set(id, looks.get(look));
    });
    return names;
  };

  /** A ground of its own, so that it can be read on a dark page too. */
  const onWhite = (svg) => {
    const [x, y, width, height] = svg.getAttribute('viewBox').split(' ').map(Number);
    const box = [Math.floor(x), Math.floor(y), Math.ceil(width) + 1, Math.ceil(height) + 1];
    svg.setAttribute('viewBox', box.join(' '));
    const ground = document.createElementNS(SVG, 'rect');
    ['x', 'y', 'width', 'height'].forEach((name, place) => ground.setAttribute(name, box[place]));
    ground.setAttribute('fill', '#ffffff');
    svg.prepend(ground);
    svg.setAttribute('width', box[2]);
    svg.setAttribute('height', box[3]);
  };

  const tidy = (text) => {
    const svg = parse(text);
    svg.querySelectorAll('.djs-hit, .djs-outline').forEach((node) => node.remove());
    const names = fewMarkers(svg);
    onWhite(svg);
    const written = new XMLSerializer().serializeToString(svg);
    return `${written
      .replace(/#(marker-[\w-]+)/g, (all, id) => (names.has(id) ? `#${names.get(id)}` : all))
      .replaceAll('<g class="djs-group"', '\n<g class="djs-group"')}\n`;
  };

  const rounded = (text) =>
    text.replace(/[\s,]+/g, ' ').replace(/-?\d+(\.\d+)?/g, (number) => String(Math.round(Number(number))));
  const words = (node) => node.textContent.replace(/\s+/g, '');
  const places = (node) =>
    PLACES.filter((name) => node.hasAttribute(name)).map((name) => `${name}=${rounded(node.getAttribute(name))}`);
  /** A name's first line stands where the model says; how far left it begins is up to the fonts. */
  const top = (element) => Math.round(Number((element.getAttribute('transform') ?? '').match(/(-?[\d.]+)\)$/)?.[1]));
  const part = (node) =>
    node.localName === 'text' ? words(node) : [node.localName, ...places(node)].join(' ');

  return {
    async draw(xml) {
      const viewer = new window.BpmnViewer({ container: '#canvas' });
      try {
        const { warnings } = await viewer.importXML(xml);
        if (warnings.length) throw new Error(warnings.map(({ message }) => message).join('; '));
        return tidy((await viewer.saveSVG()).svg);
      } finally {
        viewer.destroy();
      }
    },

    /** A line for each element: its id, where it stands, what it is drawn of, its words without their breaks. A name: how high. */
    what: (text) =>
      [...parse(text).querySelectorAll('.djs-element')].map((element) => {
        const id = element.getAttribute('data-element-id');
        const visual = element.querySelector(':scope > .djs-visual');
        if (id.endsWith('_label')) return `${id} | ${top(element)} | ${visual ? words(visual) : ''}`;
        const parts = visual ? [...visual.querySelectorAll(':not(tspan)')].map(part) : [];
        return [id, ...places(element), ...parts].join(' | ');
      }),
  };
})();
