import Form from 'next/form'
import { useId } from 'react'
import { useLocale, useTranslations } from 'next-intl'
import { Button } from '#app/ui/button.tsx'
import { Chip, chipLook } from '#app/ui/chip.tsx'
import { FoldOut } from '#app/ui/fold-out.tsx'
import { routeOf } from '#app/ui/route-of.ts'
import { SelectBox } from '#app/ui/select-box.tsx'
import { firstAsked, formatDay, lastAsked } from '#lib/day.ts'
import type { Switches } from '#lib/donors/review/data.ts'
import { flat, listHref, type SearchParams } from '#lib/list.ts'
import { goldenPath } from './hrefs.ts'

type Choice = { id: string; name: string }

/** What everything under it is worked out by: which awards, for whom, givers or groups, award or money, today or another day. */
export function GoldenSwitches({
  switches,
  params,
  enterprises,
  isMember,
}: {
  switches: Switches
  params: SearchParams
  /** Those one may look for; empty where there is no choice. */
  enterprises: readonly Choice[]
  isMember: boolean
}) {
  const t = useTranslations('golden.switches')
  const locale = useLocale()
  const to = (change: Record<string, string | null>) => listHref(goldenPath, params, change)
  const isToday = !flat(params).on
  return (
    <section aria-label={t('label')} className="mb-5 flex flex-wrap gap-x-6 gap-y-3 max-sm:grid max-sm:gap-y-2">
      {(enterprises.length > 0 || isMember) && (
        <Group label={t('for')}>
          {!isMember && (
            <Chip href={to({ enterprise: null })} isPressed={switches.enterpriseId === null}>
              {t('forNetwork')}
            </Chip>
          )}
          {switches.enterpriseName && (
            <span className={chipLook('pressed')}>
              {isMember ? t('forOurs', { name: switches.enterpriseName }) : switches.enterpriseName}
            </span>
          )}
          {enterprises.length > (isMember ? 1 : 0) && (
            <FoldOut label={t('choose')} look={chipLook('add')} panel="w-72">
              <Picked params={params} name="enterprise" label={t('choose')} show={t('show')}>
                <SelectBox name="enterprise" defaultValue={switches.enterpriseId ?? ''} className="font-regular">
                  {enterprises.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </SelectBox>
              </Picked>
            </FoldOut>
          )}
        </Group>
      )}
      <Group label={t('scope')}>
        <Chip href={to({ scope: null })} isPressed={switches.scope === 'network'}>
          {t('network')}
        </Chip>
        <Chip href={to({ scope: 'all' })} isPressed={switches.scope === 'all'}>
          {t('all')}
        </Chip>
      </Group>
      {!isMember && (
        <Group label={t('group')}>
          <Chip href={to({ group: 'no' })} isPressed={!switches.asGroup}>
            {t('each')}
          </Chip>
          <Chip href={to({ group: 'yes' })} isPressed={switches.asGroup}>
            {t('asOne')}
          </Chip>
        </Group>
      )}
      <Group label={t('by')}>
        <Chip href={to({ by: null })} isPressed={switches.by === 'award'}>
          {t('byAward')}
        </Chip>
        <Chip href={to({ by: 'money' })} isPressed={switches.by === 'money'}>
          {t('byMoney')}
        </Chip>
      </Group>
      <Group label={t('on')}>
        <Chip href={to({ on: null })} isPressed={isToday}>
          {t('today')}
        </Chip>
        {!isToday && <span className={chipLook('pressed')}>{formatDay(switches.day, locale, 'long')}</span>}
        <FoldOut label={t('asOfChoose')} look={chipLook('add')} panel="w-72">
          <Picked params={params} name="on" label={t('day')} show={t('show')}>
            <input
              type="date"
              name="on"
              defaultValue={switches.day}
              min={firstAsked}
              max={lastAsked}
              required
              className="in font-regular"
            />
          </Picked>
        </FoldOut>
      </Group>
    </section>
  )
}

function Group({ label, children }: { label: string; children: React.ReactNode }) {
  const id = useId()
  return (
    <div role="group" aria-labelledby={id} className="grid content-start gap-x-2 gap-y-1 max-sm:grid-cols-[4.5rem_minmax(0,1fr)]">
      <span id={id} className="text-xs text-ink-3 max-sm:mt-2.5">
        {label}
      </span>
      <div className="flex flex-wrap gap-1.5">{children}</div>
    </div>
  )
}

/** One value of the address chosen in a panel; the rest of it is carried along. */
function Picked({
  params,
  name,
  label,
  show,
  children,
}: {
  params: SearchParams
  name: string
  label: string
  show: string
  children: React.ReactNode
}) {
  const kept = Object.entries(flat(params)).filter(([other]) => other !== name && other !== 'after' && other !== 'before')
  return (
    <Form action={routeOf(goldenPath)} className="grid gap-4">
      {kept.map(([other, value]) => (
        <input key={other} type="hidden" name={other} value={value} />
      ))}
      <label className="grid gap-1 font-medium">
        {label}
        {children}
      </label>
      <Button kind="main" type="submit">
        {show}
      </Button>
    </Form>
  )
}
