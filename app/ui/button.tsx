import type { ComponentProps, ReactNode } from 'react'
import { AppLink } from '#app/ui/app-link.tsx'
import { type ButtonKind, buttonLook } from '#app/ui/button-look.ts'
import { Icon, type IconName } from '#app/ui/line-icon.tsx'

type Look = { kind?: ButtonKind; isSmall?: boolean; isWide?: boolean; icon?: IconName }

/**
 * `<Button kind="main">Gem</Button>`; `isBusy` + `busyLabel` swap the word and keep the width; `disabledBecause` says why
 * it cannot be pressed (it stays in reach of the keyboard).
 */
export function Button({
  kind,
  isSmall,
  isWide,
  icon,
  isBusy,
  busyLabel,
  disabledBecause,
  className,
  children,
  type = 'button',
  onClick,
  ...rest
}: Look & ComponentProps<'button'> & { isBusy?: boolean; busyLabel?: string; disabledBecause?: string }) {
  const isOff = isBusy || disabledBecause !== undefined
  return (
    <button
      type={isOff ? 'button' : type}
      className={buttonLook({ kind, isSmall, isWide, className })}
      aria-disabled={isOff || undefined}
      title={disabledBecause}
      aria-description={disabledBecause}
      onClick={isOff ? undefined : onClick}
      {...rest}
    >
      {icon && <Icon name={icon} size={isSmall ? 14 : 16} />}
      {busyLabel ? <Swap isOn={isBusy === true} on={busyLabel} off={children} /> : children}
    </button>
  )
}

/** `<ButtonLink href="/donors/new" kind="main">Ny giver</ButtonLink>`: goes somewhere, looks like a button. */
export function ButtonLink({
  kind,
  isSmall,
  isWide,
  icon,
  className,
  children,
  ...rest
}: Look & Omit<ComponentProps<'a'>, 'href'> & { href: string }) {
  return (
    <AppLink className={buttonLook({ kind, isSmall, isWide, className })} {...rest}>
      {icon && <Icon name={icon} size={isSmall ? 14 : 16} />}
      {children}
    </AppLink>
  )
}

/** Both words stand in the same place, so that the button keeps its width. */
function Swap({ isOn, on, off }: { isOn: boolean; on: string; off: ReactNode }) {
  return (
    <span className="grid">
      <span className={isOn ? 'invisible [grid-area:1/1]' : '[grid-area:1/1]'}>{off}</span>
      <span className={isOn ? '[grid-area:1/1]' : 'invisible [grid-area:1/1]'} aria-hidden={!isOn}>
        {on}
      </span>
    </span>
  )
}
