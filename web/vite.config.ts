import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2023',
    // light-dark() stays as written: every browser of this list knows it.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    // The content policy lets nothing but files of our own load, so nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: {
    proxy: { '/api': process.env.API ?? 'http://127.0.0.1:4400' },
  },
})
