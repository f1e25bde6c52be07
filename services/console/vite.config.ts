import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compress } from './compress.js';
import { tableWithoutTree } from './table-without-tree.js';

const here = import.meta.dirname;

/** During development the running platform answers what is not a page; `GOLDKEY_URL` says where it is. */
const behind = ['/api', '/session', '/oidc'];
const target = process.env['GOLDKEY_URL'] ?? 'http://127.0.0.1:8080';

// Vite reads the default export.
export default defineConfig({
  root: here,
  plugins: [react(), tableWithoutTree(), compress(path.join(here, 'dist'))],
  resolve: { dedupe: ['react', 'react-dom', 'i18next', 'antd'] },
  server: {
    port: 5173,
    fs: { allow: [path.join(here, '../..')] },
    proxy: Object.fromEntries(behind.map((prefix) => [prefix, { target, changeOrigin: false }])),
  },
  build: {
    target: 'es2022',
    outDir: path.join(here, 'dist'),
    emptyOutDir: true,
    // Small pictures would become data: addresses; files are cached better.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 600,
    rolldownOptions: {
      // These say nothing of side effects in their package.json, and have none: no styles, no globals.
      treeshake: { moduleSideEffects: [{ test: /node_modules\/@rc-component\//, sideEffects: false }] },
      // The owner's pages are small and alone: no React, no component library.
      input: {
        index: path.join(here, 'index.html'),
        owner: path.join(here, 'owner/index.html'),
        service: path.join(here, 'owner/service.html'),
        order: path.join(here, 'owner/order.html'),
        bill: path.join(here, 'owner/bill.html'),
      },
    },
  },
});
