import { useTranslations } from 'next-intl'
import { Badge } from '#app/ui/badge.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { DescriptionList } from '#app/ui/description-list.tsx'
import { Note } from '#app/ui/note.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { StatusMark } from '#app/ui/status-mark.tsx'
import { VerbButton } from '#app/ui/verb-button.tsx'
import { bottomLines } from '#db/vocabulary/enterprises.ts'
import type { Enterprise, enterpriseProfile } from '#lib/enterprises/data.ts'
import { missingToCount } from '#lib/enterprises/rules.ts'
import { labelsIn, wordsIn } from '#lib/i18n/labels.ts'
import type { Locale } from '#lib/i18n/messages.ts'
import { can } from '#lib/permissions.ts'
import type { Settings } from '#lib/settings/schema.ts'
import type { Viewer } from '#lib/viewer.ts'
import { archiveEnterprise, restoreEnterprise } from '../actions.ts'
import { statusTone } from '../enterprise-status.ts'

type Props = {
  viewer: Viewer
  enterprise: Enterprise
  profile: Awaited<ReturnType<typeof enterpriseProfile>>
  settings: Settings
  locale: Locale
}

/** Who it is, whether it counts toward the goal and what is missing, and its three bottom lines in its own words. */
export function EnterpriseHead({ viewer, enterprise, profile, settings, locale }: Props) {
  const t = useTranslations('enterprises')
  const [word, lacking] = [wordsIn(locale), labelsIn(locale, 'enterprises', 'page', 'missing')]
  const missing = missingToCount(
    { ...enterprise, memberships: profile.memberships, bottomLines: profile.bottomLines.map((line) => line.kind) },
    viewer.today,
  )
  const isOwn = can(viewer, 'enterprise:edit', enterprise)
  const mayArchive = can(viewer, 'enterprise:create', viewer)
  return (
    <>
      <PageHeader
        title={enterprise.name}
        crumbs={[{ href: '/enterprises', label: t('title') }]}
        line={
          <>
            {missing.length === 0 ? (
              <Badge tone="calm">{t('page.countsYes', { goal: settings.enterprisesGoal })}</Badge>
            ) : (
              <Badge tone="rest">{t('page.countsNo')}</Badge>
            )}
            <StatusMark tone={statusTone(enterprise.status)} label={word('enterpriseStatuses', enterprise.status)} />
            <span>
              {word('enterpriseTypes', enterprise.type)} · {labelsIn(locale, 'enterprises', 'generations')(String(enterprise.generation))}
            </span>
          </>
        }
        actions={
          <>
            {isOwn && <ButtonLink href={`/enterprises/${enterprise.id}/edit`}>{t('page.edit')}</ButtonLink>}
            {mayArchive &&
              (enterprise.archivedAt ? (
                <VerbButton action={restoreEnterprise} input={{ id: enterprise.id }} done={t('page.restored')}>
                  {t('page.restore')}
                </VerbButton>
              ) : (
                <VerbButton
                  action={archiveEnterprise}
                  input={{ id: enterprise.id }}
                  done={t('page.archived')}
                  undo={{ action: restoreEnterprise, input: { id: enterprise.id } }}
                >
                  {t('page.archive')}
                </VerbButton>
              ))}
          </>
        }
      />
      {enterprise.archivedAt && (
        <div className="mb-6">
          <Note kind="rest">{t('page.archivedNote')}</Note>
        </div>
      )}
      {missing.length > 0 && isOwn && (
        <div className="mb-6">
          <Note kind="info" title={t('page.countsNo')}>
            {t('page.countsWhy', { missing: missing.map(lacking).join(', ') })}
          </Note>
        </div>
      )}
      <Card className="mb-8" title={t('page.lines')}>
        <DescriptionList
          isWide
          items={bottomLines.map((kind) => ({
            name: word('bottomLines', kind),
            value: (
              <span className="font-regular">
                {profile.bottomLines.find((line) => line.kind === kind)?.sentence ?? <span className="text-ink-3">{t('page.noLine')}</span>}
              </span>
            ),
          }))}
        />
      </Card>
    </>
  )
}
