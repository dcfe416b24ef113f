import { createPinia, setActivePinia } from 'pinia'
import { createApp, nextTick } from 'vue'
import App from './App.vue'
import { i18n, setLocale } from './i18n'
import { bridge } from './platform'
import { router } from './router'
import { useSettings } from './stores/settings'
import { prepareStores } from './stores/start'
import './ui/index.css'

const pinia = createPinia()
setActivePinia(pinia)

// The first frame already has the language and the theme that were chosen.
const prepared = await prepareStores()
await setLocale(useSettings().locale)

createApp(App, { prepared: prepared.ok ? null : prepared.error })
  .use(pinia)
  .use(i18n)
  .use(router)
  .mount('#app')

// The window stays hidden until now: shown earlier, it would flash an empty frame.
await nextTick()
bridge.app.ready()
