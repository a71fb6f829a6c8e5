import type { ReactNode } from 'react'
import { classes } from '#app/ui/classes.ts'

/**
 * `<Icon name="calendar" />`: the product's own line icons on a grid of 16. Always beside a word, so hidden from readers;
 * the colour is that of the text. Status shapes are in status-mark.tsx, the rings in rings.tsx.
 */
export function Icon({ name, size = 16, className }: { name: IconName; size?: number; className?: string }) {
  return (
    <svg className={classes('shape', className)} width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      {shapes[name]}
    </svg>
  )
}

export type IconName = keyof typeof shapes

const shapes = {
  check: <path d="m3 8.5 3.2 3.2L13 4.8" />,
  cross: <path d="m4.5 4.5 7 7m0-7-7 7" />,
  dash: <path d="M4.5 8h7" />,
  down: <path d="m4 6.2 4 4 4-4" />,
  up: <path d="m4 9.8 4-4 4 4" />,
  right: <path d="m6.2 4 4 4-4 4" />,
  left: <path d="m9.8 4-4 4 4 4" />,
  arrow: <path d="M3 8h10m-3.6-3.6L13 8l-3.6 3.6" />,
  plus: <path d="M8 3.5v9M3.5 8h9" />,
  search: <path d="M11.3 7a4.3 4.3 0 1 1-8.6 0 4.3 4.3 0 0 1 8.6 0m-1 3.3 3.4 3.4" />,
  menu: <path d="M2.5 4.5h11M2.5 8h11M2.5 11.5h11" />,
  more: <path strokeWidth={2.2} d="M3.5 8h.01M8 8h.01M12.5 8h.01" />,
  calendar: (
    <path d="M3.8 3.2h8.4a1.6 1.6 0 0 1 1.6 1.6V12a1.6 1.6 0 0 1-1.6 1.6H3.8A1.6 1.6 0 0 1 2.2 12V4.8a1.6 1.6 0 0 1 1.6-1.6m-1.6 3.4h11.6M5.3 1.8v2.6m5.4-2.6v2.6" />
  ),
  document: <path d="M4 1.8h5.2L12.5 5v9.2H4zM6.3 8h4m-4 2.8h4" />,
  info: <path d="M14.2 8A6.2 6.2 0 1 1 1.8 8a6.2 6.2 0 0 1 12.4 0M8 7.3v3.9m0-6.4v.1" />,
  question: <path d="M14.2 8A6.2 6.2 0 1 1 1.8 8a6.2 6.2 0 0 1 12.4 0m-8-1.7a1.9 1.9 0 1 1 2.6 1.8c-.6.2-.8.6-.8 1.2m0 2.3v.1" />,
  stop: <path d="M5.3 1.8h5.4l3.5 3.5v5.4l-3.5 3.5H5.3l-3.5-3.5V5.3zM8 5v3.6M8 11v.1" />,
  error: <path d="M14.2 8A6.2 6.2 0 1 1 1.8 8a6.2 6.2 0 0 1 12.4 0M8 5v3.6M8 11v.1" />,
  warning: <path d="M8 2.2 14.6 13.6H1.4zM8 6.6v3.2m0 1.9v.1" />,
  pause: <path strokeWidth={2} d="M5.5 3.5v9m5-9v9" />,
  ring: <path strokeWidth={2} d="M13.5 8a5.5 5.5 0 1 1-11 0 5.5 5.5 0 0 1 11 0" />,
  half: (
    <>
      <path d="M13 8A5 5 0 1 1 3 8a5 5 0 0 1 10 0" />
      <path d="M8 3a5 5 0 0 1 0 10z" fill="currentColor" stroke="none" />
    </>
  ),
  circle: <path d="M13 8A5 5 0 1 1 3 8a5 5 0 0 1 10 0" />,
  gift: (
    <path d="M3.5 6h9a1 1 0 0 1 1 1v5.5a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1M8 6v7.5M8 6S6.8 2.2 5 3 5.2 6 8 6s4.6-2.2 3-3-3 3-3 3" />
  ),
  sun: (
    <path d="M10.8 8a2.8 2.8 0 1 1-5.6 0 2.8 2.8 0 0 1 5.6 0M8 1.6v1.6m0 9.6v1.6M1.6 8h1.6m9.6 0h1.6M3.5 3.5l1.1 1.1m6.8 6.8 1.1 1.1m0-9-1.1 1.1m-6.8 6.8-1.1 1.1" />
  ),
  steps: <path d="M2 13.5h3.5V9.8h3.6V6.2h3.4V2.5H14" />,
  pen: <path d="m3 13 .7-3L10.9 2.8l2.3 2.3L6 12.3z" />,
  flask: <path d="M6.3 2h3.4M7 2v4.3L3 13a.8.8 0 0 0 .7 1.1h8.6A.8.8 0 0 0 13 13L9 6.3V2" />,
  mail: <path d="M3 3.5h10a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1m-1 1.6 6 4 6-4" />,
  phone: <path d="M3.2 2.5h2.4l1.2 3-1.6 1.1a8 8 0 0 0 4.2 4.2l1.1-1.6 3 1.2v2.4a1 1 0 0 1-1.1 1A11 11 0 0 1 2.2 3.6a1 1 0 0 1 1-1.1" />,
  people: (
    <path d="M8.2 5.2a2.4 2.4 0 1 1-4.8 0 2.4 2.4 0 0 1 4.8 0M1.5 13.2c.3-2.6 2-4 4.3-4s4 1.4 4.3 4m.4-10.1a2.4 2.4 0 0 1 0 4.3m1.3 2.1c1.6.4 2.5 1.7 2.7 3.7" />
  ),
  download: <path d="M8 2v7.5M4.8 6.6 8 9.8l3.2-3.2M2.5 13.5h11" />,
  upload: <path d="M8 10V2.4M4.8 5.4 8 2.2l3.2 3.2M2.5 13.5h11" />,
  print: <path d="M4.5 6V2.2h7V6m-7 5.5H3a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1h10a1 1 0 0 1 1 1v3.5a1 1 0 0 1-1 1h-1.5M4.5 9.5h7v4.3h-7z" />,
  link: (
    <path d="M6.6 9.4a2.6 2.6 0 0 0 3.7 0l2.5-2.5a2.6 2.6 0 0 0-3.7-3.7l-.7.7m1 2.7a2.6 2.6 0 0 0-3.7 0L3.2 9.1a2.6 2.6 0 0 0 3.7 3.7l.7-.7" />
  ),
  lock: <path d="M4 7h8a1 1 0 0 1 1 1v4.8a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V8a1 1 0 0 1 1-1m1.2 0V4.8a2.8 2.8 0 0 1 5.6 0V7" />,
  undo: <path d="M3 6.5h6.5a3.2 3.2 0 0 1 0 6.5H6M3 6.5l3-3m-3 3 3 3" />,
} satisfies Record<string, ReactNode>
