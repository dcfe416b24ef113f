import { fileURLToPath } from 'node:url'
import vueI18n from '@intlify/unplugin-vue-i18n/vite'
import vue from '@vitejs/plugin-vue'
import type { UserConfig } from 'vite'

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url))

export const aliases = { '@': path('src-renderer'), '@resources': path('resources') }

/** Shared by the Electron build and by the component tests, so that both compile alike. */
export const rendererPlugins = () => [
  vue(),
  // Messages are compiled at build time: the CSP forbids eval.
  vueI18n({ include: path('src-renderer/i18n/messages/**'), runtimeOnly: true, strictMessage: true })
]

export const rendererConfig: UserConfig = {
  root: path('src-renderer'),
  resolve: { alias: aliases },
  plugins: rendererPlugins(),
  define: { __VUE_OPTIONS_API__: 'false', __VUE_I18N_LEGACY_API__: 'false' },
  build: {
    target: 'chrome130',
    outDir: path('out/renderer'),
    emptyOutDir: true,
    rollupOptions: { input: { index: path('src-renderer/index.html'), print: path('src-renderer/print.html') } }
  }
}
