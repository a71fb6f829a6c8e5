import { useTranslations } from 'next-intl'
import { Button, ButtonLink } from '#app/ui/button.tsx'

/** `<Pager shown={50} total={23} previous={href} next={href} />`: how many of how many, and two links. */
export function Pager({ shown, total, previous, next }: { shown: number; total: number; previous?: string | null; next?: string | null }) {
  const t = useTranslations('ui.pager')
  if (!previous && !next) return <p className="pt-3 text-sm text-ink-2">{t('all', { total })}</p>
  return (
    <nav aria-label={t('label')} className="flex flex-wrap items-center justify-between gap-3 pt-3 text-sm text-ink-2 print:hidden">
      <span>{t('some', { shown, total })}</span>
      <span className="flex gap-2">
        <Step href={previous} label={t('previous')} why={t('first')} rel="prev" />
        <Step href={next} label={t('next')} why={t('last')} rel="next" />
      </span>
    </nav>
  )
}

function Step({ href, label, why, rel }: { href?: string | null; label: string; why: string; rel: string }) {
  return href ? (
    <ButtonLink isSmall href={href} rel={rel}>
      {label}
    </ButtonLink>
  ) : (
    <Button isSmall disabledBecause={why}>
      {label}
    </Button>
  )
}
