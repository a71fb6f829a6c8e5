import { classes } from '#app/ui/classes.ts'

/**
 * The mark: two rings that overlap, given and given again.
 * `<Rings />` in the colour of the text (logo, filter), `<Rings isGolden />` for what is golden and nothing else,
 * `<Rings isOpen />` with the second ring dashed, for empty places.
 */
export function Rings({
  size = 16,
  isGolden,
  isOpen,
  className,
}: {
  size?: number
  isGolden?: boolean
  isOpen?: boolean
  className?: string
}) {
  return (
    <svg
      className={classes('fill-none stroke-current', isGolden && 'text-gold', className)}
      width={size * 1.2}
      height={size}
      viewBox="0 0 24 20"
      strokeWidth={isOpen ? 0.8 : 2.4}
      aria-hidden="true"
      focusable="false"
    >
      <circle cx="8.2" cy="10" r="7" />
      <circle cx="15.8" cy="10" r="7" strokeDasharray={isOpen ? '1.6 1.4' : undefined} />
    </svg>
  )
}
