export type MailText = { subject: string; text: string; html: string }
export type Translate = (key: string, values?: Record<string, string | number>) => string

/** A calm letter: plain text first, and the same paragraphs as HTML without pictures or links that watch. */
export function letter(subject: string, paragraphs: string[], link?: { href: string; label: string }): MailText {
  const lines = link ? [...paragraphs, `${link.label}: ${link.href}`] : paragraphs
  const body = paragraphs.map((paragraph) => `<p style="margin:0 0 16px;white-space:pre-line">${escaped(paragraph)}</p>`).join('')
  const button = link
    ? `<p style="margin:0 0 16px"><a href="${escaped(link.href)}" style="color:#211f1a">${escaped(link.label)}</a></p>`
    : ''
  return {
    subject: subject.replace(/[\r\n]+/g, ' '),
    text: `${lines.join('\n\n')}\n`,
    html: `<!doctype html><html><body style="font:16px/1.5 system-ui,sans-serif;color:#211f1a;max-width:34em;margin:24px auto;padding:0 16px">${body}${button}</body></html>`,
  }
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
