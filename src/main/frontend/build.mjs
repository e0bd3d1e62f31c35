/**
 * Builds the front end, unless nothing has changed since it was last built.
 * `RAPPORT_ASSETS` names another folder for the result, `RAPPORT_FRONTEND_STAMP` another file for the stamp.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const target = resolve(here, '../../../target');
const output = resolve(process.env.RAPPORT_ASSETS ?? join(target, 'classes/static/assets'));
const stampFile = resolve(process.env.RAPPORT_FRONTEND_STAMP ?? join(target, 'frontend.stamp'));
const installedFile = join(here, 'node_modules', '.rapport-installed');
const configuration = ['package.json', 'package-lock.json', '.npmrc', 'tsconfig.json', 'vite.config.ts', 'build.mjs'];

const digest = (files, ...words) => {
  const hash = createHash('sha256');
  words.forEach((word) => hash.update(`${word}\0`));
  for (const file of files) {
    const content = readFileSync(join(here, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
};

const filesBelow = (folder) =>
  readdirSync(join(here, folder), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
  );

const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8').trim() : '');

const run = (command, ...words) => {
  const windows = process.platform === 'win32';
  const { status, error } = spawnSync(command, words, { cwd: here, stdio: 'inherit', shell: windows });
  if (status !== 0) {
    console.error(`The front end was not built: ${[command, ...words].join(' ')} failed${error ? `, ${error.message}` : ''}`);
    process.exit(status ?? 1);
  }
};
const tool = (script, ...words) => run(process.execPath, join('node_modules', script), ...words);

const inputs = [...configuration, ...filesBelow('src').sort()];
const stamp = digest(inputs, output, process.versions.node.split('.')[0]);
const wanted = digest(['package.json', 'package-lock.json']);
const installed = read(installedFile) === wanted;
if (installed && read(stampFile) === stamp && existsSync(join(output, '.vite/manifest.json'))) {
  console.log('The front end is up to date.');
  process.exit(0);
}

if (!installed) {
  run('npm', 'ci', '--no-progress', '--loglevel=error');
  writeFileSync(installedFile, wanted);
}
tool('typescript/bin/tsc', '--noEmit');
tool('vite/bin/vite.js', 'build', '--logLevel=warn');
mkdirSync(dirname(stampFile), { recursive: true });
writeFileSync(stampFile, stamp);
console.log(`The front end is built: ${output}`);
