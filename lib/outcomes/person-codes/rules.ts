/*
 * Person codes (product.md §3.9): `B-7K3M-Q`, a letter, four symbols and a check letter, and a name that can be said aloud.
 * Nothing in them comes from the person. Four symbols at most are digits, so no code looks like a number of a citizen.
 */

// No I, O and U anywhere and no 0 and 1: nothing is read as something else. Both alphabets have 23 signs, a prime.
const letters = 'ABCDEFGHJKLMNPQRSTVWXYZ'
const symbols = '23456789ACDEFHJKMNPRTWX'
const isBody = new RegExp(`^[${symbols}]{4}$`)
const weights = [3, 7, 2, 5, 11]
const offset = 18

const colours = [
  'Blå',
  'Grøn',
  'Rød',
  'Gul',
  'Hvid',
  'Sort',
  'Brun',
  'Grå',
  'Lilla',
  'Rosa',
  'Orange',
  'Turkis',
  'Stribet',
  'Prikket',
  'Ternet',
  'Blank',
  'Lys',
  'Mørk',
  'Rund',
  'Lille',
]
// All of common gender, so that the colour needs no ending.
const things = [
  'Ske',
  'Kop',
  'Gren',
  'Sten',
  'Sky',
  'Bold',
  'Knap',
  'Lampe',
  'Stol',
  'Bog',
  'Dør',
  'Hat',
  'Kasse',
  'Klokke',
  'Kande',
  'Krog',
  'Pude',
  'Ring',
  'Rose',
  'Saks',
  'Skal',
  'Skål',
  'Spand',
  'Stige',
  'Tand',
  'Trappe',
  'Vante',
  'Vase',
  'Vej',
  'Vind',
  'Æske',
  'Ært',
  'Ørn',
  'And',
  'Fisk',
  'Hest',
  'Måge',
  'Snegl',
  'Svane',
  'Ugle',
]

/**
 * The code drawn from a random id (its last 12 hex digits); `attempt` counts the draws, a later letter is used when the codes
 * under the first ones are many. 279 841 codes a letter.
 */
export function codeFrom(randomId: string, attempt = 0): string {
  let rest = Number.parseInt(randomId.slice(-12), 16)
  let body = ''
  for (let at = 0; at < 4; at += 1) {
    body += symbols.charAt(rest % symbols.length)
    rest = Math.floor(rest / symbols.length)
  }
  const letter = letters.charAt((1 + Math.floor(attempt / 4)) % letters.length)
  return `${letter}-${body}-${checkLetter(letter + body)}`
}

/** The name that goes with a code in speech: *Blå Ske*. Drawn from a random id; 800 names, so two codes may share one. */
export function spokenNameFrom(randomId: string): string {
  const number = Number.parseInt(randomId.slice(-8), 16)
  return `${colours[number % colours.length] ?? ''} ${things[Math.floor(number / colours.length) % things.length] ?? ''}`
}

/** A typed code in its own form (`b 7k3mq` → `B-7K3M-Q`); `null` when the form or the check letter is wrong. */
export function normaliseCode(text: string): string | null {
  const typed =
    text.length > 40
      ? ''
      : text
          .normalize('NFKC')
          .toUpperCase()
          .replace(/[\s.\u2010-\u2015-]/g, '')
  const stem = typed.slice(0, 5)
  if (typed.length !== 6 || !letters.includes(stem.charAt(0)) || !isBody.test(stem.slice(1))) return null
  return checkLetter(stem) === typed.charAt(5) ? `${stem.charAt(0)}-${stem.slice(1)}-${typed.charAt(5)}` : null
}

/** Any one wrong sign and any two neighbours swapped give another letter: the weights differ and 23 is a prime. */
export function checkLetter(stem: string): string {
  const sum = [...stem].reduce((all, sign, at) => all + (weights[at] ?? 0) * (at === 0 ? letters : symbols).indexOf(sign), offset)
  return letters.charAt(sum % letters.length)
}
