import type { ReactNode } from 'react'
import { classes } from '#app/ui/classes.ts'
import { Icon, type IconName } from '#app/ui/line-icon.tsx'
import { Rings } from '#app/ui/rings.tsx'
import { type Tone, ToneShape } from '#app/ui/tone-shape.tsx'

/** `<Badge tone="now" icon="half">Optjent</Badge>`: a pill with soft ground. Without an icon a tone brings its own shape. */
export function Badge({ tone = 'never', icon, children }: { tone?: Tone; icon?: IconName; children: ReactNode }) {
  return (
    <span className={classes(pill, grounds[tone])}>
      {icon ? <Icon name={icon} size={14} /> : tone !== 'never' && <ToneShape tone={tone} />}
      {children}
    </span>
  )
}

/** `<GoldenBadge>Gylden giver · 3 gange</GoldenBadge>`: only for a giver with awards on two days. */
export function GoldenBadge({ children }: { children: ReactNode }) {
  return (
    <span className={classes(pill, 'bg-gold-soft text-gold')}>
      <Rings size={13} isGolden />
      {children}
    </span>
  )
}

const pill =
  'inline-flex min-h-[22px] items-center gap-1.5 rounded-pill px-2 py-px text-sm font-medium whitespace-nowrap max-sm:whitespace-normal forced-colors:border'
const grounds: Record<Tone, string> = {
  calm: 'bg-calm-soft text-calm',
  now: 'bg-now-soft text-now',
  risk: 'bg-risk-soft text-risk',
  rest: 'bg-rest-soft text-rest',
  never: 'bg-rest-soft text-rest',
}
