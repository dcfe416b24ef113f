import { createPinia } from 'pinia'
import { createApp, nextTick } from 'vue'
import App from './App.vue'
import { bridge } from './platform'

const app = createApp(App)
app.use(createPinia())
app.mount('#app')

// The window stays hidden until now: shown earlier, it would flash an empty frame.
void nextTick(() => bridge.app.ready())
