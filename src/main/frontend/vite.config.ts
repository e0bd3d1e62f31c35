import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** One small bundle for every page; the islands are bundles of their own, fetched where a page has one. */
export default defineConfig({
  root: here('.'),
  base: '/assets/',
  publicDir: false,
  build: {
    outDir: process.env.RAPPORT_ASSETS ?? here('../../../target/classes/static/assets'),
    emptyOutDir: true,
    manifest: true,
    assetsInlineLimit: 0,
    assetsDir: '',
    target: 'es2022',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
    rollupOptions: {
      // htmx holds an eval that `allowEval: false` keeps shut; the content security policy refuses it besides.
      checks: { eval: false },
      input: {
        theme: here('src/theme.ts'),
        app: here('src/app.ts'),
        form: here('src/form/form.ts'),
        viewer: here('src/viewer/viewer.ts'),
      },
    },
  },
});
