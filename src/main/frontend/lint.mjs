/** Lints every shipped model and element template; `node lint.mjs [folder]`. None at all is a mistake too. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const folder = resolve(process.argv[2] ?? join(here, '../../../processes'));
const require = createRequire(import.meta.url);
const { BpmnModdle } = await import('bpmn-moddle');
const Linter = require('bpmnlint/lib/linter');
const NodeResolver = require('bpmnlint/lib/resolver/node-resolver');
const camunda = require('camunda-bpmn-moddle/resources/camunda.json');

const { validateAll } = require('@bpmn-io/element-templates-validator');

const filesBelow = (place, ending) =>
  readdirSync(place, { withFileTypes: true }).flatMap((entry) => {
    const path = join(place, entry.name);
    return entry.isDirectory() ? filesBelow(path, ending) : entry.name.endsWith(ending) ? [path] : [];
  });

const models = existsSync(folder) ? filesBelow(folder, '.bpmn').sort() : [];
if (models.length === 0) {
  console.error(`No models to lint in ${folder}`);
  process.exit(1);
}

const linter = new Linter({
  config: JSON.parse(readFileSync(join(here, '.bpmnlintrc'), 'utf8')),
  resolver: new NodeResolver({ require }),
});

const count = { error: 0, warn: 0 };
for (const model of models) {
  const say = (category, rule, id, message) => {
    const kind = category === 'error' || category === 'rule-error' ? 'error' : 'warn';
    count[kind] += 1;
    console.log(`${relative(process.cwd(), model)}: ${kind} at ${id ?? 'the model'}: ${message} (${rule})`);
  };
  try {
    const { rootElement, warnings } = await new BpmnModdle({ camunda }).fromXML(readFileSync(model, 'utf8'));
    warnings.forEach(({ message }) => say('error', 'readable', undefined, message));
    for (const [rule, reports] of Object.entries(await linter.lint(rootElement))) {
      reports.forEach(({ category, id, message }) => say(category, rule, id, message));
    }
  } catch (refused) {
    say('error', 'readable', undefined, refused.message);
  }
}

const templates = filesBelow(folder, '.json').filter((path) => dirname(path).endsWith('element-templates')).sort();
for (const template of templates) {
  const say = (message) => {
    count.error += 1;
    console.log(`${relative(process.cwd(), template)}: error: ${message}`);
  };
  try {
    const { results } = validateAll([JSON.parse(readFileSync(template, 'utf8'))].flat());
    results.flatMap(({ errors }) => errors ?? []).forEach(({ message }) => say(message));
  } catch (refused) {
    say(refused.message);
  }
}
console.log(`${models.length} models, ${templates.length} element templates, ${count.error} errors, ${count.warn} warnings`);
process.exit(count.error > 0 ? 1 : 0);
