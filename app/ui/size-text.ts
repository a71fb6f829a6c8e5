/** A file's size as people say it: `84 kB`, `1,2 MB` (in Danish with a comma). */
export function sizeText(bytes: number, locale: 'da' | 'en' = 'da'): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} kB`
  const megabytes = String(Math.round(bytes / 100_000) / 10)
  return `${locale === 'da' ? megabytes.replace('.', ',') : megabytes} MB`
}
