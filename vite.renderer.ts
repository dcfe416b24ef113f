import { fileURLToPath } from 'node:url'
import vueI18n from '@intlify/unplugin-vue-i18n/vite'
import vue from '@vitejs/plugin-vue'
import type { Plugin, UserConfig } from 'vite'

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url))

export const aliases = { '@': path('src-renderer'), '@resources': path('resources') }

/** Shared by the Electron build and by the component tests, so that both compile alike. */
export const rendererPlugins = () => [
  vue(),
  // Messages are compiled at build time: the CSP forbids eval.
  vueI18n({ include: path('src-renderer/i18n/messages/**'), runtimeOnly: true, strictMessage: true })
]

/** Workbooks are compressed by the page itself: see `zip-in-place.ts`. */
const zipInPlace = (): Plugin => ({
  name: 'zip-in-place',
  enforce: 'pre',
  resolveId: (source, importer) =>
    source === 'fflate' && importer?.includes('/write-excel-file/') ? path('src-renderer/domain/exchange/table/zip-in-place.ts') : null
})

export const rendererConfig: UserConfig = {
  root: path('src-renderer'),
  resolve: { alias: aliases },
  plugins: [...rendererPlugins(), zipInPlace()],
  // Bundled ahead by the development server, the library would not meet the plugin above.
  optimizeDeps: { exclude: ['write-excel-file/universal'] },
  define: { __VUE_OPTIONS_API__: 'false', __VUE_I18N_LEGACY_API__: 'false' },
  build: {
    target: 'chrome130',
    outDir: path('out/renderer'),
    emptyOutDir: true,
    rollupOptions: { input: { index: path('src-renderer/index.html'), print: path('src-renderer/print.html') } }
  }
}
