import { expect, test, vi } from 'vitest'
import { isLocalRequest } from '../../../src-main/network'

vi.mock('electron', () => ({ app: {} }))

const inside = ['gamme://app/', 'gamme://app', 'gamme://app/assets/a.js?x#y', 'blob:gamme://app/uuid', 'data:image/png;base64,AA', 'devtools://devtools/a.js']

const outside = [
  'https://example.com/',
  'http://localhost:5173/',
  'http://127.0.0.1/',
  'ws://localhost:5173/',
  'wss://example.com/',
  'ftp://example.com/',
  'file:///etc/passwd',
  'gamme://application/',
  'gamme://app.example.com/',
  'gamme://app@example.com/',
  'chrome-extension://id/a.js',
  ''
]

test.each(inside)('%s stays inside', (address) => {
  expect(isLocalRequest(address, null)).toBe(true)
})

test.each(outside)('%s would leave', (address) => {
  expect(isLocalRequest(address, null)).toBe(false)
})

test('in development its server is reached, over its socket too, and no other', () => {
  const server = 'http://localhost:5173'
  expect(isLocalRequest('http://localhost:5173/main.ts', server)).toBe(true)
  expect(isLocalRequest('ws://localhost:5173/?token=a', server)).toBe(true)
  expect(isLocalRequest('http://localhost:51730/', server)).toBe(false)
  expect(isLocalRequest('http://localhost:5174/', server)).toBe(false)
  expect(isLocalRequest('https://example.com/', server)).toBe(false)
})
