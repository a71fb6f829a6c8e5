import type { Tone } from '#app/ui/tone-shape.tsx'

const tones: Record<string, Tone> = { starting: 'now', active: 'calm', changing: 'now', closed_orderly: 'rest', closed: 'rest' }

/** The shape that stands for an enterprise's status, everywhere. */
export const statusTone = (status: unknown): Tone => tones[String(status)] ?? 'never'
