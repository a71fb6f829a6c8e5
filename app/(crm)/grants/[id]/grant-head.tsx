import { useLocale, useTranslations } from 'next-intl'
import { AppLink } from '#app/ui/app-link.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { DayText } from '#app/ui/day-text.tsx'
import { DescriptionList } from '#app/ui/description-list.tsx'
import { Menu } from '#app/ui/menu.tsx'
import { Money } from '#app/ui/money.tsx'
import { Note } from '#app/ui/note.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { StatusMark } from '#app/ui/status-mark.tsx'
import { VerbButton } from '#app/ui/verb-button.tsx'
import type { Day } from '#lib/day.ts'
import type { Grant } from '#lib/grants/data.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import { can } from '#lib/permissions.ts'
import type { Viewer } from '#lib/viewer.ts'
import { closeGrant } from '../actions.ts'
import { grantTone } from '../grant-tones.ts'

type Props = { viewer: Viewer; grant: Grant; ownShareOre: number | null; periodTo: Day | null; nextDay: Day | null }

/** The grant, its giver and its money: what was awarded, what has come, what is left and for how long. */
export function GrantHead({ viewer, grant, ownShareOre, periodTo, nextDay }: Props) {
  const t = useTranslations('grants')
  const locale = useLocale()
  const word = wordsIn(locale)
  const { currency, isNetwork } = grant.decision
  const isOver = grant.state === 'closed' || grant.state === 'cancelled'
  const mayEdit = can(viewer, 'grant:edit', grant) && !isOver
  const mayPay = can(viewer, 'grant:pay', grant) && !isOver
  const money = (ore: number) => <Money ore={ore} currency={currency} locale={locale} decimals={ore % 100 === 0 ? 0 : 2} />
  return (
    <>
      <PageHeader
        title={grant.title}
        crumbs={[{ href: '/grants', label: t('title') }, ...(grant.number ? [{ label: grant.number }] : [])]}
        line={
          <>
            <StatusMark tone={grantTone[grant.state]} label={word('grantStates', grant.state)} />
            <AppLink href={`/donors/${grant.donorId}`}>{grant.giver}</AppLink>
            {grant.applicationId ? (
              <AppLink href={`/applications/${grant.applicationId}`}>{t('page.application')}</AppLink>
            ) : (
              <span>{t('page.noApplication')}</span>
            )}
          </>
        }
        actions={
          <>
            {mayEdit && <ButtonLink href={`/grants/${grant.id}/edit`}>{t('edit')}</ButtonLink>}
            {(mayEdit || mayPay) && (
              <Menu
                label={t('page.more')}
                items={[
                  ...(mayEdit ? [{ href: `/grants/${grant.id}/amend`, label: t('page.amend') }] : []),
                  ...(mayPay && grant.receivedOre > 0 ? [{ href: `/grants/${grant.id}/repay`, label: t('page.repay') }] : []),
                ]}
              >
                {mayEdit && (
                  <VerbButton
                    kind="quiet"
                    action={closeGrant}
                    input={{ id: grant.id, version: grant.version }}
                    done={t('page.closed')}
                    confirm={{ title: t('page.closeTitle'), text: t('page.closeText'), yes: t('page.yes'), no: t('page.no') }}
                  >
                    {t('page.close')}
                  </VerbButton>
                )}
              </Menu>
            )}
            {mayPay && grant.receivedOre < grant.awardedOre && (
              <ButtonLink kind="main" href={`/grants/${grant.id}/receive`}>
                {t('page.receive')}
              </ButtonLink>
            )}
          </>
        }
      />
      {!isNetwork && (
        <div className="mb-6">
          <Note kind="rest">{t('page.outside')}</Note>
        </div>
      )}
      {isOver && (
        <div className="mb-6">
          <Note kind="rest">{t(grant.state === 'closed' ? 'page.closedNote' : 'page.cancelledNote')}</Note>
        </div>
      )}
      <Card className="mb-8">
        <DescriptionList
          isWide
          items={[
            {
              name: t('page.awarded'),
              value: money(grant.awardedOre),
              detail: <DayText day={grant.decidedDay} locale={locale} form="long" />,
            },
            ...(ownShareOre === null ? [] : [{ name: t('page.ownShare'), value: money(ownShareOre) }]),
            {
              name: t('page.received'),
              value: money(grant.receivedOre),
              detail: (
                <>
                  {t('page.left')} {money(grant.awardedOre - grant.receivedOre)}
                </>
              ),
            },
            ...(nextDay ? [{ name: t('columns.nextDay'), value: <DayText day={nextDay} locale={locale} form="long" /> }] : []),
            ...(grant.fondsmomsOre > 0
              ? [
                  {
                    name: t('page.usable'),
                    value: money(grant.awardedOre - grant.fondsmomsOre),
                    detail: (
                      <>
                        {t('fields.fondsmomsOre')} {money(grant.fondsmomsOre)}
                      </>
                    ),
                  },
                ]
              : []),
            {
              name: t('page.period'),
              value:
                grant.periodFrom || periodTo ? (
                  <>
                    <DayText day={grant.periodFrom} locale={locale} /> – <DayText day={periodTo} locale={locale} />
                  </>
                ) : null,
              detail: grant.assignees.length > 0 && `${t('page.assigned')} ${grant.assignees.map((person) => person.name).join(', ')}`,
            },
          ]}
        />
      </Card>
    </>
  )
}
