import { defineConfig } from 'vite';

/** Everything the explorer needs is one folder of our own files: the page loads nothing from any other host. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/graphiql/',
  clearScreen: false,
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    // A data: address would need a wider content security policy.
    assetsInlineLimit: 0,
    // The editor is one large part; it is loaded once.
    chunkSizeWarningLimit: 10_000,
    // Libraries mark parts for server rendering, which there is none of here.
    rolldownOptions: { onwarn: (warning, warn) => (warning.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : warn(warning)) },
  },
  worker: { format: 'es' },
});
