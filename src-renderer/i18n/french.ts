import type { LocaleMessages, VueMessageType } from 'vue-i18n'
import { collect } from './collect'

type Namespace = LocaleMessages<VueMessageType>[string]

export default collect(import.meta.glob<Namespace>('./messages/fr/*.json', { eager: true, import: 'default' }))
