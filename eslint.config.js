import importX from 'eslint-plugin-import-x'
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript'
import vue from 'eslint-plugin-vue'
import accessibility from 'eslint-plugin-vuejs-accessibility'
import globals from 'globals'
import tseslint from 'typescript-eslint'

/** Layers of the renderer: each may import what stands before it, never what stands after. */
const layers = {
  domain: ['storage', 'platform', 'stores', 'features', 'ui', 'i18n'],
  storage: ['platform', 'stores', 'features', 'ui', 'i18n'],
  platform: ['storage', 'stores', 'features', 'ui', 'i18n'],
  i18n: ['storage', 'platform', 'stores', 'features', 'ui'],
  stores: ['features', 'ui'],
  ui: ['stores', 'features', 'storage']
}

const layerZones = Object.entries(layers).flatMap(([layer, forbidden]) =>
  forbidden.map((other) => ({
    target: `./src-renderer/${layer}`,
    from: `./src-renderer/${other}`,
    message: `${layer} must not know ${other}: imports go domain <- storage, platform <- stores <- features, ui.`
  }))
)

export default tseslint.config(
  { ignores: ['out', 'dist', 'node_modules', 'coverage', 'test-results'] },
  ...tseslint.configs.recommended,
  ...vue.configs['flat/recommended'],
  ...accessibility.configs['flat/recommended'],
  {
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver({ project: ['tsconfig.json', 'tsconfig.main.json'] })] },
    languageOptions: {
      parserOptions: { parser: tseslint.parser },
      globals: { ...globals.browser }
    },
    rules: {
      'import-x/no-restricted-paths': [
        'error',
        {
          zones: [
            ...layerZones,
            { target: './src-renderer', from: './src-main', message: 'The renderer meets the shell at platform/bridge.ts.' },
            {
              target: './src-main',
              from: './src-renderer',
              except: ['./platform/bridge.ts', './platform/print-door.ts'],
              message: 'The shell knows nothing of plans.'
            }
          ]
        }
      ],
      'import-x/no-cycle': 'error',
      eqeqeq: 'error',
      'no-console': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      'vue/multi-word-component-names': 'off',
      'vue/no-v-html': 'error',
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/html-self-closing': 'off',
      'vue/html-closing-bracket-newline': 'off',
      'vue/html-indent': 'off',
      'vue/first-attribute-linebreak': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/attributes-order': 'off',
      // An optional prop without default is undefined, as its type says.
      'vue/require-default-prop': 'off',
      'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
      // The links of this application are anchors to its own routes; reka-ui carries the roles of the rest.
      'vuejs-accessibility/no-static-element-interactions': 'error'
    }
  },
  {
    // The domain is pure: no framework, no platform, no clock, no chance.
    files: ['src-renderer/domain/**'],
    languageOptions: { globals: {} },
    rules: {
      'no-restricted-imports': ['error', { patterns: ['vue', 'vue-*', 'pinia', 'dexie', 'electron', '@vueuse/*', 'reka-ui', 'node:*'] }],
      'no-restricted-globals': ['error', 'window', 'document', 'localStorage', 'indexedDB', 'navigator', 'fetch', 'setTimeout', 'setInterval', 'crypto', 'performance'],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'The clock is passed in.' },
        { object: 'Math', property: 'random', message: 'Ids are passed in.' }
      ],
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The clock is passed in.' }
      ]
    }
  },
  {
    // One door to the outside: platform/ and, in the shell, links.ts.
    files: ['src-main/**'],
    ignores: ['src-main/links.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: "MemberExpression[object.name='shell'][property.name='openExternal']", message: 'Links go through links.ts.' }
      ]
    }
  },
  {
    files: ['scripts/**', 'tests/**', '*.config.*', 'vite.renderer.ts', 'src-main/**'],
    languageOptions: { globals: { ...globals.node } },
    rules: { 'no-console': 'off' }
  }
)
