import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { AppLink } from '#app/ui/app-link.tsx'
import { Note, type NoteKind } from '#app/ui/note.tsx'
import { formatDay } from '#lib/day.ts'
import type { Alert } from '#lib/donors/alerts/rules.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import { errorSentence } from '#lib/i18n/translate.ts'

type Said = { kind: NoteKind; title: ReactNode; text?: ReactNode; link?: { href: string; label: string } }

/** What to know before doing anything, worst first: three are said, the rest are folded. */
export function DonorAlerts({
  alerts,
  name,
  donorId,
  mayNote,
}: {
  alerts: readonly Alert[]
  name: string
  donorId: string
  mayNote: boolean
}) {
  const t = useTranslations('relation.alerts')
  const page = useTranslations('donors.page')
  const locale = useLocale()
  const [shown, folded] = [alerts.slice(0, 3), alerts.slice(3)]
  return (
    <section aria-label={t('title')} className="grid gap-2">
      {shown.map(line)}
      {folded.length > 0 && (
        <details>
          <summary className="inline-flex min-h-6 cursor-pointer text-sm underline decoration-line-strong underline-offset-3">
            {t('more', { count: folded.length })}
          </summary>
          <div className="mt-2 grid gap-2">{folded.map(line)}</div>
        </details>
      )}
    </section>
  )

  function line(alert: Alert) {
    const { kind, title, text, link } = said(alert)
    return (
      <Note
        key={alert.id + ('reportId' in alert ? alert.reportId : '')}
        kind={kind}
        title={title}
        actions={
          link && (
            <AppLink href={link.href} className="text-sm">
              {link.label}
            </AppLink>
          )
        }
      >
        {text}
      </Note>
    )
  }

  function said(alert: Alert): Said {
    switch (alert.id) {
      case 'doNotContact':
        return { kind: 'risk', title: t('doNotContact'), text: t('doNotContactText') }
      case 'none':
        return { kind: 'risk', title: t('none'), text: t('noneText') }
      case 'overdue':
        return {
          kind: 'risk',
          title: t('overdue', { report: wordsIn(locale)('reportKinds', alert.kind), day: formatDay(alert.day, locale, 'long') }),
          text: t('overdueText'),
          link: { href: `/grants/${alert.grantId}/reports/${alert.reportId}`, label: t('see') },
        }
      case 'late':
        return {
          kind: 'risk',
          title: page('lateTitle', { months: monthsOf(alert.rhythmDays), gone: monthsOf(alert.goneDays) }),
          text: alert.restsFrom && page.rich('lateText', { day: () => formatDay(alert.restsFrom ?? '', locale, 'long') }),
          link: mayNote ? { href: `/donors/note?donor=${donorId}`, label: page('note') } : undefined,
        }
      case 'wait':
        return { kind: 'now', title: t('wait', { day: formatDay(alert.day, locale, 'long') }), text: t('waitText') }
      case 'clash':
        return {
          kind: 'now',
          title: errorSentence(locale, 'clash', { giver: name, stage: alert.stage, name: alert.leadName ?? '_' }),
          link: { href: `/applications?donor=${donorId}`, label: t('see') },
        }
      case 'feeNo':
        return { kind: 'info', title: t('feeNo'), text: t('feeNoText') }
      case 'feeUnknown':
        return { kind: 'info', title: t('feeUnknown'), text: t('feeUnknownText'), link: { href: '#rules', label: t('ask') } }
    }
  }
}

const monthsOf = (days: number): number => Math.max(1, Math.round(days / 30.44))
