import { cleanup } from '@testing-library/vue'
import { config } from '@vue/test-utils'
import { afterEach } from 'vitest'
import { i18n } from '@/i18n'

config.global.plugins = [i18n]

// Names and texts stay plain here: a no-break space in a name would make every query a riddle.
i18n.global.setPostTranslationHandler(null)

afterEach(cleanup)
