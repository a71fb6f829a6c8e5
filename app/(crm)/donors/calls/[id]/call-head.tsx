import { useTranslations } from 'next-intl'
import { ButtonLink } from '#app/ui/button.tsx'
import { Note } from '#app/ui/note.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { StatusMark } from '#app/ui/status-mark.tsx'
import { VerbButton } from '#app/ui/verb-button.tsx'
import { formatDay, todayInCopenhagen } from '#lib/day.ts'
import type { Call, Deadline as DeadlineRow } from '#lib/donors/calls/data.ts'
import type { dismissalsOf } from '#lib/donors/calls/dismissals/data.ts'
import type { followersOf } from '#lib/donors/calls/follows/data.ts'
import { callStateOn } from '#lib/donors/calls/rules.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import type { Locale } from '#lib/i18n/messages.ts'
import { can } from '#lib/permissions.ts'
import type { Viewer } from '#lib/viewer.ts'
import { followCall, reconsiderCall } from '../actions.ts'
import { callTone } from '../call-cells.ts'
import { Deadline } from '../when.tsx'

type Props = {
  viewer: Viewer
  found: Call
  deadlines: DeadlineRow[]
  followers: Awaited<ReturnType<typeof followersOf>>
  dismissal: ReturnType<Awaited<ReturnType<typeof dismissalsOf>>['get']>
  locale: Locale
}

/** What it is, when it closes, and the one thing to do next: begin an application, or know why we do not. */
export function CallHead({ viewer, found: { call, donorName }, deadlines, followers, dismissal, locale }: Props) {
  const t = useTranslations('calls')
  const word = wordsIn(locale)
  const next = deadlines.find(({ day }) => day >= viewer.today)
  const state = callStateOn({ ...call, nextDay: next?.day ?? null, lastDay: deadlines.at(-1)?.day ?? null }, viewer.today)
  const isFollowing = followers.some(({ userId }) => userId === viewer.id)
  const mayDismiss = can(viewer, 'call:dismiss', call)
  const href = `/donors/calls/${call.id}`
  return (
    <>
      <PageHeader
        title={call.title}
        crumbs={[
          { href: '/donors/calls', label: t('title') },
          { href: `/donors/${call.donorId}`, label: donorName },
        ]}
        line={
          <>
            <StatusMark tone={callTone[state]} label={word('callStates', state)} />
            <span>{word('callKinds', call.kind)}</span>
            {next && (
              <span>
                {t('page.next').toLowerCase()} <Deadline at={next} form="long" />
              </span>
            )}
          </>
        }
        actions={
          <>
            {can(viewer, 'call:edit', call) && <ButtonLink href={`${href}/edit`}>{t('edit')}</ButtonLink>}
            {can(viewer, 'call:follow', call) && (
              <VerbButton
                key={String(isFollowing)}
                action={followCall}
                input={{ id: call.id, isFollowing: !isFollowing }}
                done={t(isFollowing ? 'page.unfollowed' : 'page.following')}
              >
                {t(isFollowing ? 'page.unfollow' : 'page.follow')}
              </VerbButton>
            )}
            {!dismissal && mayDismiss && <ButtonLink href={`${href}/dismiss`}>{t('page.dismiss')}</ButtonLink>}
            {!dismissal && can(viewer, 'application:create', viewer) && (
              <ButtonLink kind="main" href={`/applications/new?donor=${call.donorId}&call=${call.id}`}>
                {t('page.apply')}
              </ButtonLink>
            )}
          </>
        }
      />
      {dismissal && (
        <div className="mb-8">
          <Note
            kind="rest"
            title={t('page.dismissedTitle')}
            actions={
              mayDismiss && (
                <VerbButton isSmall action={reconsiderCall} input={{ id: call.id }} done={t('page.reconsidered')}>
                  {t('page.reconsider')}
                </VerbButton>
              )
            }
          >
            {t('page.dismissedBy', {
              name: dismissal.by ?? '–',
              day: formatDay(todayInCopenhagen(dismissal.at), locale, 'long'),
              reason: dismissal.reason,
            })}
          </Note>
        </div>
      )}
    </>
  )
}
