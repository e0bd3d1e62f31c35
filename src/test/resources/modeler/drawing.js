/* The desktop modeler's library on a blank page, and the moves of a hand on its canvas; fields are filled in outside. */
window.drawing = (() => {
  const { BpmnModeler } = window;
  const modeler = new BpmnModeler({ container: '#canvas', propertiesPanel: { parent: '#panel', debounceInput: false } });
  const get = (service) => modeler.get(service);
  const warnings = [];
  let last;

  modeler.on('elementTemplates.errors', ({ errors }) => warnings.push(...errors.map(({ message }) => message)));

  const choose = (element) => {
    get('selection').select(element);
    return element.id;
  };

  const add = (type) => {
    last = get('autoPlace').append(last, get('elementFactory').createShape({ type }));
    return last;
  };

  return {
    warnings: () => warnings,
    async begin() {
      warnings.push(...(await modeler.createDiagram()).warnings.map(({ message }) => message));
      last = get('elementRegistry').find(({ type }) => type === 'bpmn:StartEvent');
    },
    load(templates) {
      get('elementTemplatesLoader').setTemplates(templates);
      return get('elementTemplates').getAll().map(({ id }) => id);
    },
    chooseProcess: () => choose(get('canvas').getRootElement()),
    chooseLast: () => choose(last),
    end: () => choose(add('bpmn:EndEvent')),
    apply(id) {
      const template = get('elementTemplates').getAll().find((one) => one.id === id);
      last = get('elementTemplates').applyTemplate(add('bpmn:Task'), template);
      return choose(last);
    },
    several() {
      get('modeling').updateProperties(last, {
        loopCharacteristics: get('bpmnFactory').create('bpmn:MultiInstanceLoopCharacteristics'),
      });
      return choose(last);
    },
    openAll: () =>
      document.querySelectorAll('.bio-properties-panel-group-header:not(.open)').forEach((header) => header.click()),
    xml: async () => (await modeler.saveXML({ format: true })).xml,
  };
})();
