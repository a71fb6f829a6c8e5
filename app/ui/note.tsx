import type { ReactNode } from 'react'
import { classes } from '#app/ui/classes.ts'
import { Icon, type IconName } from '#app/ui/line-icon.tsx'

export type NoteKind = 'info' | 'now' | 'risk' | 'rest'

/** `<Note kind="risk" title="Der er gået 23 måneder." actions={…}>Hvis vi ikke taler sammen…</Note>`: soft ground, icon, one bold sentence, one plain. At most three in a stack, worst first. */
export function Note({
  kind = 'info',
  title,
  actions,
  children,
  role,
}: {
  kind?: NoteKind
  title?: ReactNode
  actions?: ReactNode
  children?: ReactNode
  role?: 'status' | 'alert'
}) {
  const { ground, mark, icon } = looks[kind]
  return (
    <div role={role} className={classes('flex items-start gap-3 rounded-2 px-4 py-3 forced-colors:border', ground)}>
      <Icon name={icon} className={classes('mt-0.5', mark)} />
      <div className="min-w-0 flex-1">
        {title && <p className="font-bold">{title}</p>}
        {children && <div>{children}</div>}
        {actions && <div className="mt-2 flex flex-wrap items-center gap-2 print:hidden">{actions}</div>}
      </div>
    </div>
  )
}

const looks: Record<NoteKind, { ground: string; mark: string; icon: IconName }> = {
  info: { ground: 'bg-rest-soft', mark: 'text-rest', icon: 'info' },
  now: { ground: 'bg-now-soft', mark: 'text-now', icon: 'info' },
  risk: { ground: 'bg-risk-soft', mark: 'text-risk', icon: 'warning' },
  rest: { ground: 'bg-rest-soft', mark: 'text-rest', icon: 'pause' },
}
