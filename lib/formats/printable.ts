/** A part of a printable file: a head, a line about it, and names with values or a table. */
export type Part = {
  title: string
  note?: string
  pairs?: readonly (readonly [name: string, value: string])[]
  table?: { head: readonly string[]; rows: readonly (readonly string[])[] }
  empty?: string
}

/** A whole HTML file that stands alone: no script, nothing fetched, readable on a screen and on paper. */
export function printableHtml({
  locale,
  title,
  line,
  parts,
}: {
  locale: string
  title: string
  line: string
  parts: readonly Part[]
}): string {
  return `<!doctype html>
<html lang="${escaped(locale)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title>
<style>
body{font:16px/1.5 system-ui,sans-serif;color:#211f1a;max-width:52rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.6rem}h2{font-size:1.15rem;margin-top:2.2rem;break-after:avoid}
p.note{color:#5c574c}dl{display:grid;grid-template-columns:max-content 1fr;gap:.3rem 1.2rem}dt{color:#5c574c}dd{margin:0;overflow-wrap:anywhere;white-space:pre-line}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.35rem .8rem .35rem 0;border-bottom:1px solid #d9d4c7;overflow-wrap:anywhere;white-space:pre-line}tr{break-inside:avoid}
@media print{body{margin:0;font-size:11pt}}
</style></head>
<body>
<h1>${escaped(title)}</h1>
<p>${escaped(line)}</p>
${parts.map(partOf).join('\n')}
</body>
</html>
`
}

function partOf({ title, note, pairs, table, empty = '' }: Part): string {
  const isEmpty = (pairs ?? []).length === 0 && (table?.rows ?? []).length === 0
  return [
    `<section><h2>${escaped(title)}</h2>`,
    note ? `<p class="note">${escaped(note)}</p>` : '',
    isEmpty && empty ? `<p>${escaped(empty)}</p>` : '',
    pairs && pairs.length > 0
      ? `<dl>${pairs.map(([name, value]) => `<dt>${escaped(name)}</dt><dd>${escaped(value)}</dd>`).join('')}</dl>`
      : '',
    table && table.rows.length > 0 ? tableOf(table) : '',
    '</section>',
  ].join('')
}

function tableOf({ head, rows }: NonNullable<Part['table']>): string {
  const cells = (row: readonly string[]) => row.map((cell) => `<td>${escaped(cell)}</td>`).join('')
  return `<table><thead><tr>${head.map((name) => `<th scope="col">${escaped(name)}</th>`).join('')}</tr></thead><tbody>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</tbody></table>`
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
