import { useTranslations } from 'next-intl'
import { buttonLook } from '#app/ui/button-look.ts'
import { FoldOut } from '#app/ui/fold-out.tsx'
import { Icon } from '#app/ui/line-icon.tsx'
import { LinkTab, TabRow } from '#app/ui/tabs.tsx'
import { VerbButton } from '#app/ui/verb-button.tsx'
import { type ListViews, viewHref } from '#lib/records/views/rules.ts'
import { changeView, lookAtView, saveView } from './actions.ts'
import { LookedAt } from './looked-at.tsx'
import { ViewForm } from './view-form.tsx'
import { ViewMenu } from './view-menu.tsx'
import { ViewList } from './view-list.tsx'

const inTheRow = 5

/** The saved views of a list as tabs, and what can be done with the one that is open. Nothing until there is something to keep. */
export function ViewTabs({ list, path, views }: { list: string; path: string; views: ListViews }) {
  const t = useTranslations('views')
  const { saved, query, current, changed, mayShare } = views
  if (saved.length === 0 && query === '') return null
  const open = current ?? changed
  const first = saved.slice(0, inTheRow)
  const row = open && !first.includes(open) ? [...first.slice(0, -1), open] : first
  const rest = saved.filter((view) => !row.includes(view))
  const hasStart = saved.some((view) => view.isStart)
  const form = {
    strings: { name: t('name'), share: t('share'), shareHelp: t('shareHelp'), keep: t('keep'), saving: t('saving'), done: t('saved') },
    mayShare,
  }
  return (
    <>
      <TabRow
        label={t('label')}
        end={
          <>
            {rest.length > 0 && (
              <FoldOut
                label={t('more', { count: rest.length })}
                name={t('moreName', { count: rest.length })}
                look={buttonLook({ kind: 'quiet', isSmall: true })}
                side="right"
                panel="p-2!"
              >
                <ViewList path={path} views={rest} />
              </FoldOut>
            )}
            {changed?.mayEdit && (
              <VerbButton
                isSmall
                kind="quiet"
                action={changeView}
                input={{ id: changed.id, version: changed.version, query }}
                busyLabel={t('saving')}
                done={t('changeDone')}
                undo={{ action: changeView, input: { id: changed.id, version: changed.version + 1, query: changed.query } }}
              >
                {t('change')}
              </VerbButton>
            )}
            {query !== '' && !current && (
              <FoldOut
                label={
                  <>
                    <Icon name="plus" size={14} />
                    {changed ? t('saveNew') : t('save')}
                  </>
                }
                look={buttonLook({ kind: 'quiet', isSmall: true })}
                side="right"
                panel="w-80"
                staysOpen
              >
                <ViewForm
                  key={query}
                  {...form}
                  action={saveView}
                  input={{ list, query }}
                  name=""
                  isShared={false}
                  leadsTo={viewHref(path, query, '')}
                />
              </FoldOut>
            )}
            {current && <ViewMenu list={list} path={path} view={current} mayShare={mayShare} />}
          </>
        }
      >
        <LinkTab href={hasStart ? viewHref(path, '', 'all') : path} isCurrent={query === '' && !current}>
          {t('all')}
        </LinkTab>
        {row.map((view) => (
          <LinkTab key={view.id} href={viewHref(path, view.query, view.id)} isCurrent={view === current}>
            {view === changed ? t('changed', { name: view.name }) : view.name}
          </LinkTab>
        ))}
      </TabRow>
      {current && <p className="mb-3 hidden text-sm print:block">{t('shown', { name: current.name })}</p>}
      {views.isPartly && <p className="mb-3 text-sm text-ink-2">{t('partly')}</p>}
      {current && !current.isLookedToday && <LookedAt key={current.id} id={current.id} look={lookAtView} />}
    </>
  )
}
