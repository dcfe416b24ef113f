import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { assetPath, contentType } from '../../../src-main/assets'
import { contentSecurityPolicy } from '../../../src-main/content-security-policy'

const folder = join('/', 'gamme', 'renderer')

describe('assetPath', () => {
  test.each([
    ['gamme://app/', 'index.html'],
    ['gamme://app', 'index.html'],
    ['gamme://app/index.html', 'index.html'],
    ['gamme://app/?x=1#/plans', 'index.html'],
    ['gamme://app/assets/index-a1.js', 'assets/index-a1.js'],
    ['gamme://app//assets//index.css', 'assets/index.css'],
    ['gamme://app/assets/caf%C3%A9.svg', 'assets/café.svg'],
    // The URL parser itself resolves these, inside the folder.
    ['gamme://app/assets/../index.html', 'index.html'],
    ['gamme://app/../../package.json', 'package.json'],
    ['gamme://app/%2e%2e/package.json', 'package.json']
  ])('%s is %s', (address, path) => {
    expect(assetPath(folder, address)).toBe(join(folder, path))
  })

  test.each([
    'gamme://app/..%2fmain%2findex.js',
    'gamme://app/assets/..%2f..%2fmain.js',
    'gamme://app/..%5cmain.js',
    'gamme://app/%252e%252e%252fmain.js',
    'gamme://app/C:/Windows/win.ini',
    'gamme://app/index.html%00.png',
    'gamme://app/%',
    'gamme://app/%ff',
    'gamme://other/index.html',
    'gamme://app.example/index.html',
    'gamme://app:1/index.html',
    'https://app/index.html',
    'file:///etc/passwd',
    'not an address',
    ''
  ])('%s names nothing', (address) => {
    expect(assetPath(folder, address)).toBeNull()
  })
})

test.each([
  ['index.html', 'text/html; charset=utf-8'],
  ['a.js', 'text/javascript; charset=utf-8'],
  ['A.CSS', 'text/css; charset=utf-8'],
  ['a.woff2', 'font/woff2'],
  ['a.svg', 'image/svg+xml'],
  ['a.unknown', 'application/octet-stream'],
  ['without-extension', 'application/octet-stream']
])('%s is sent as %s', (path, type) => {
  expect(contentType(path)).toBe(type)
})

test('the policy lets no text become code, and nothing come from elsewhere', () => {
  expect(contentSecurityPolicy).not.toMatch(/unsafe|https?:|\*/)
  for (const name of ['default-src', 'base-uri', 'form-action', 'frame-ancestors', 'object-src']) {
    expect(contentSecurityPolicy).toContain(`${name} 'none'`)
  }
  for (const name of ['script-src', 'style-src']) expect(contentSecurityPolicy).toMatch(new RegExp(`${name} 'self'(;|$)`))
})
