import type { ReactNode } from 'react'

export const tones = ['calm', 'now', 'risk', 'rest', 'never'] as const
export type Tone = (typeof tones)[number]

/** The shape alone; only where the word stands beside it. */
export function ToneShape({ tone, size = 14 }: { tone: Tone; size?: number }) {
  return (
    <svg className="shape" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      {shapes[tone]}
    </svg>
  )
}

const shapes: Record<Tone, ReactNode> = {
  calm: <circle cx="8" cy="8" r="5.5" fill="currentColor" stroke="none" />,
  now: (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="M8 2.5a5.5 5.5 0 0 1 0 11z" fill="currentColor" stroke="none" />
    </>
  ),
  risk: <path d="M8 2.2 14.6 13.6H1.4zM8 6.6v3.2m0 1.9v.1" />,
  rest: <path d="M12.8 10.2A5.6 5.6 0 0 1 6 3a5.6 5.6 0 1 0 6.8 7.2z" />,
  never: <circle cx="8" cy="8" r="5.5" strokeDasharray="2 2.3" />,
}
