import { compoundRoot, type Folder } from '#lib/formats/compound-file.ts'
import { type Mail, mailOf } from '#lib/formats/mail-text.ts'

/*
 * A mail in Outlook's own format (`.msg`, MS-OXMSG): a compound file whose streams are named by the property they hold. Pure.
 */

const property = {
  subject: '0037',
  sentAt: 0x0039,
  receivedAt: 0x0e06,
  senderName: '0C1A',
  senderAddress: '0C1F',
  senderSmtp: '5D01',
  onBehalfName: '0042',
  onBehalfAddress: '0065',
  onBehalfSmtp: '5D02',
  body: '1000',
  html: '1013',
  messageId: '1035',
  recipientName: '3001',
  recipientAddress: '3003',
  recipientSmtp: '39FE',
  codePage: 0x3ffd,
  internetCodePage: 0x3fde,
} as const

const fixed = '__properties_version1.0'
const [time, whole] = [0x0040, 0x0003]
const mostRecipients = 100
/** From 1601, in tenths of a millionth of a second. */
const sinceUnix = 11_644_473_600_000n

/** The mail, or null where the file is no mail of Outlook's that can be read. */
export function readOutlookMail(bytes: Uint8Array): Mail | null {
  const root = compoundRoot(bytes)
  if (!root?.streams.has(fixed)) return null
  const numbers = fixedOf(root, 32)
  const page = Number(numbers.get(key(property.codePage, whole)) ?? numbers.get(key(property.internetCodePage, whole)) ?? 1252)
  const text = (folder: Folder, id: string) => textIn(folder, id, page)
  const address = (...found: (string | undefined)[]) => found.find((one) => one?.includes('@')) ?? ''
  const sender = {
    name: text(root, property.senderName) ?? text(root, property.onBehalfName) ?? '',
    address: address(
      text(root, property.senderSmtp),
      text(root, property.senderAddress),
      text(root, property.onBehalfSmtp),
      text(root, property.onBehalfAddress),
    ),
  }
  const recipients = [...root.folders]
    .filter(([name]) => name.startsWith('__recip_version1.0_'))
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .slice(0, mostRecipients)
  const at = numbers.get(key(property.sentAt, time)) ?? numbers.get(key(property.receivedAt, time))
  const subject = text(root, property.subject)
  if (subject === undefined && sender.name === '' && sender.address === '' && at === undefined) return null
  return mailOf({
    at: at === undefined ? null : new Date(Number(at / 10_000n - sinceUnix)),
    from: sender.name === '' && sender.address === '' ? undefined : withoutTwice(sender),
    others: recipients.map(([, one]) => ({
      name: '',
      address: address(text(one, property.recipientSmtp), text(one, property.recipientAddress)),
    })),
    subject: subject ?? '',
    text: text(root, property.body),
    html: textIn(root, property.html, Number(numbers.get(key(property.internetCodePage, whole)) ?? page)) ?? '',
    messageId: text(root, property.messageId),
  })
}

/** A name that is only the address once more is no name. */
const withoutTwice = ({ name, address }: { name: string; address: string }) => ({ name: name === address ? '' : name, address })

const key = (id: number, type: number): number => id * 0x10000 + type

/** The properties of fixed size: whole numbers and times, by id and type. */
function fixedOf(folder: Folder, head: number): Map<number, bigint> {
  const bytes = folder.streams.get(fixed) ?? new Uint8Array()
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found = new Map<number, bigint>()
  for (let at = head; at + 16 <= bytes.byteLength; at += 16) {
    const tag = view.getUint32(at, true)
    found.set(tag, (tag & 0xffff) === whole ? BigInt(view.getUint32(at + 8, true)) : view.getBigUint64(at + 8, true))
  }
  return found
}

/** A text property: as UTF-16, in the mail's own code page, or as bytes (a page of HTML). */
function textIn({ streams }: Folder, id: string, page: number): string | undefined {
  const wide = streams.get(`__substg1.0_${id}001F`)
  if (wide) return new TextDecoder('utf-16le').decode(wide)
  const narrow = streams.get(`__substg1.0_${id}001E`) ?? streams.get(`__substg1.0_${id}0102`)
  return narrow && decoderOf(page).decode(narrow)
}

function decoderOf(page: number): TextDecoder {
  const label = page === 65_001 ? 'utf-8' : page >= 28_591 && page <= 28_606 ? `iso-8859-${page - 28_590}` : `windows-${page}`
  try {
    return new TextDecoder(label)
  } catch {
    return new TextDecoder('windows-1252')
  }
}
