import { AppLink } from '#app/ui/app-link.tsx'
import { classes } from '#app/ui/classes.ts'
import type { Locale, Messages } from '#lib/i18n/messages.ts'

/** The templates as links, the one in use marked; in English where one has it. */
export function TemplateChoice({
  path,
  templates,
  template,
  lang,
  texts,
}: {
  path: string
  templates: readonly { id: string; name: string; hasEnglish: boolean }[]
  template: string | null
  lang: Locale
  texts: Messages['letters']
}) {
  if (templates.length === 0) return <p className="mb-6 text-sm text-ink-2">{texts.noTemplates}</p>
  const used = templates.find(({ id }) => id === template)
  const link = (href: string, label: string, isUsed: boolean) => (
    <li key={href}>
      <AppLink
        href={href}
        aria-current={isUsed ? 'true' : undefined}
        className={classes(
          'inline-flex min-h-(--small) items-center rounded-4 border px-3 text-sm no-underline max-sm:min-h-(--control)',
          isUsed ? 'border-ink bg-selected font-medium' : 'border-line-strong hover:bg-hover',
        )}
      >
        {label}
      </AppLink>
    </li>
  )
  return (
    <nav aria-label={texts.template} className="mb-6">
      <p className="mb-1 font-medium">{texts.template}</p>
      <p className="mb-2 text-sm text-ink-2">{texts.useHelp}</p>
      <ul className="flex flex-wrap gap-2">
        {link(path, texts.noTemplate, !used)}
        {templates.map(({ id, name }) => link(`${path}?template=${id}&lang=${lang}`, name, id === template))}
      </ul>
      {used?.hasEnglish && (
        <ul className="mt-2 flex flex-wrap gap-2" aria-label={texts.language}>
          {(['da', 'en'] as const).map((one) => link(`${path}?template=${used.id}&lang=${one}`, texts.languages[one], one === lang))}
        </ul>
      )}
    </nav>
  )
}
