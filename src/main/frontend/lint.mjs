/**
 * Lints every shipped model and validates the templates of the palette; `node lint.mjs [folder]`. No model and no
 * template at all are mistakes too.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const folder = resolve(process.argv[2] ?? join(here, '../../../processes'));
const require = createRequire(import.meta.url);
const { BpmnModdle } = await import('bpmn-moddle');
const { validate } = await import('@bpmn-io/element-templates-validator');
const Linter = require('bpmnlint/lib/linter');
const NodeResolver = require('bpmnlint/lib/resolver/node-resolver');
const camunda = require('camunda-bpmn-moddle/resources/camunda.json');

const filesBelow = (place, ending) =>
  readdirSync(place, { withFileTypes: true }).flatMap((entry) => {
    const path = join(place, entry.name);
    return entry.isDirectory() ? filesBelow(path, ending) : entry.name.endsWith(ending) ? [path] : [];
  });
const needed = (what, place, ending) => {
  const files = existsSync(place) ? filesBelow(place, ending).sort() : [];
  if (files.length === 0) {
    console.error(`No ${what} to lint in ${place}`);
    process.exit(1);
  }
  return files;
};

const models = needed('models', folder, '.bpmn');
const templates = needed('templates', join(folder, '.camunda/element-templates'), '.json');

const linter = new Linter({
  config: JSON.parse(readFileSync(join(here, '.bpmnlintrc'), 'utf8')),
  resolver: new NodeResolver({ require }),
});

const count = { error: 0, warn: 0 };
const sayOf = (file, whole) => (category, rule, id, message) => {
  const kind = category === 'error' || category === 'rule-error' ? 'error' : 'warn';
  count[kind] += 1;
  console.log(`${relative(process.cwd(), file)}: ${kind} at ${id ?? whole}: ${message} (${rule})`);
};
for (const model of models) {
  const say = sayOf(model, 'the model');
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
for (const template of templates) {
  const say = sayOf(template, 'the template');
  const { errors } = validate(readFileSync(template, 'utf8'));
  (errors ?? []).forEach(({ dataPointer, message }) => {
    const line = dataPointer?.value?.line;
    say('error', 'template', line === undefined ? undefined : `line ${line + 1}`, message);
  });
}
console.log(`${models.length} models, ${templates.length} templates, ${count.error} errors, ${count.warn} warnings`);
process.exit(count.error > 0 ? 1 : 0);
