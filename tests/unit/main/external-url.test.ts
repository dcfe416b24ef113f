import { describe, expect, test } from 'vitest'
import { isSafeExternalUrl } from '../../../src-main/external-url'

const safe = [
  'https://www.legifrance.gouv.fr/',
  'https://www.legifrance.gouv.fr',
  'HTTPS://WWW.LEGIFRANCE.GOUV.FR/',
  'https://www.legifrance.gouv.fr/loda/id/JORFTEXT000042670893/',
  'https://example.com:8443/path?x=1&y=2#part',
  'https://example.com/a%20b',
  'https://fr.wikipedia.org/wiki/Génie_mécanique',
  'https://münchen.example/',
  'https://192.0.2.7/',
  'https://example.com/?next=javascript:alert(1)',
  'https://example.com/@name',
  'https://example.com/~user/',
  'https://example.com./',
  'mailto:someone@example.com',
  'MAILTO:someone@example.com',
  'mailto:some.one+but@mail.example.com',
  'mailto:someone@example.com?subject=Plan',
  'mailto:someone@example.com?subject=Plan%20MPI&body=Bonjour%0AA%20bient%C3%B4t',
  'mailto:someone@example.com?cc=other@example.com&BCC=third@example.com'
]

const refused: [reason: string, address: string][] = [
  ['empty', ''],
  ['no scheme', 'www.legifrance.gouv.fr'],
  ['relative', '/etc/passwd'],
  ['scheme-relative', '//example.com/'],
  ['clear text', 'http://example.com/'],
  ['file', 'file:///etc/passwd'],
  ['file on a server', 'file://server/share/run.exe'],
  ['Windows share', '\\\\server\\share\\run.exe'],
  ['Windows path', 'C:\\Windows\\System32\\calc.exe'],
  ['Windows path with slashes', 'C:/Windows/System32/calc.exe'],
  ['script', 'javascript:alert(1)'],
  ['script in capitals', 'JaVaScRiPt:alert(1)'],
  ['script after a space', ' javascript:alert(1)'],
  ['script broken by a tab', 'java\tscript:alert(1)'],
  ['script broken by a line', 'java\nscript:alert(1)'],
  ['data', 'data:text/html,<script>alert(1)</script>'],
  ['blob', 'blob:https://example.com/uuid'],
  ['about', 'about:blank'],
  ['view-source', 'view-source:https://example.com/'],
  ['browser page', 'chrome://settings/'],
  ['own scheme', 'gamme://app/index.html'],
  ['ftp', 'ftp://example.com/'],
  ['share', 'smb://server/share'],
  ['telephone', 'tel:+33100000000'],
  ['terminal', 'ssh://host'],
  ['Windows search', 'search-ms:query=x&crumb=location:\\\\server\\share'],
  ['Windows diagnostic', 'ms-msdt:/id PCWDiagnostic'],
  ['Office', 'ms-word:ofe|u|https://example.com/a.docx'],
  ['store', 'ms-windows-store://pdp'],
  ['editor', 'vscode://file/etc/passwd'],
  ['Java', 'jnlp:https://example.com/a.jnlp'],
  ['user name', 'https://user@example.com/'],
  ['name and password', 'https://user:secret@example.com/'],
  ['name that passes for the host', 'https://www.legifrance.gouv.fr@example.net/'],
  ['backslash that some take for a slash', 'https://example.com\\@example.net/'],
  ['no host', 'https://'],
  ['no host but a path', 'https:///path'],
  ['one slash', 'https:/example.com'],
  ['no slash', 'https:example.com'],
  ['machine of the local network', 'https://intranet/'],
  ['this machine', 'https://localhost/'],
  ['space inside', 'https://example.com/a b'],
  ['space before', ' https://example.com/'],
  ['space after', 'https://example.com/ '],
  ['new line', 'https://example.com/\nhttps://example.net/'],
  ['NUL', 'https://example.com/\0.exe'],
  ['quote', 'https://example.com/" --run'],
  ['angle bracket', 'https://example.com/<x>'],
  ['back quote', 'https://example.com/`id`'],
  ['pipe', 'https://example.com/|calc'],
  ['bad port', 'https://example.com:99999/'],
  ['bad host', 'https://exa mple.com/'],
  ['too long', `https://example.com/${'a'.repeat(2048)}`],
  ['message to nobody', 'mailto:'],
  ['message to no host', 'mailto:someone'],
  ['message to a bare host', 'mailto:someone@localhost'],
  ['message to two', 'mailto:a@example.com,b@example.com'],
  ['message with a file', 'mailto:a@example.com?attach=/etc/passwd'],
  ['message with an attachment', 'mailto:a@example.com?subject=x&attachment=C:/secret.txt'],
  ['message with another recipient field', 'mailto:a@example.com?to=b@example.com'],
  ['message with an encoded address', 'mailto:a%40example.com'],
  ['message with quotes', 'mailto:"a b"@example.com']
]

describe('isSafeExternalUrl', () => {
  test.each(safe)('accepts %s', (address) => {
    expect(isSafeExternalUrl(address)).toBe(true)
  })

  test.each(refused)('refuses: %s', (_reason, address) => {
    expect(isSafeExternalUrl(address)).toBe(false)
  })
})
