const longest = 2048

/** What a link may fill in a new message; `attach` and the like would take files of the student's. */
const mailFields = new Set(['subject', 'body', 'cc', 'bcc'])

/**
 * Whether an address may be handed to the system: a plain web page over https, or a message to someone.
 * Any other scheme starts a program of the machine with words chosen by whoever wrote the link.
 */
export function isSafeExternalUrl(address: string): boolean {
  // URL parsing forgives spaces and control characters; the system's handler may cut the address there.
  if (address.length > longest || /[\s\p{Cc}\\"<>^`{|}]/u.test(address)) return false
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  if (url.protocol === 'https:') return isSafePage(address, url)
  return url.protocol === 'mailto:' && isSafeMessage(url)
}

function isSafePage(address: string, url: URL): boolean {
  // `https:host` and `https:/host` parse too; a person does not write them.
  if (!/^https:\/\/[^/]/i.test(address)) return false
  // Before an @, a name can pass for the host: https://iut.fr@example.net.
  return url.username === '' && url.password === '' && url.hostname.includes('.')
}

function isSafeMessage(url: URL): boolean {
  if (!/^[^@,;?/%]+@[^@,;?/%]+\.[^@,;?/%]+$/.test(url.pathname)) return false
  return [...url.searchParams.keys()].every((field) => mailFields.has(field.toLowerCase()))
}
