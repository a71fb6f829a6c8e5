import type { contactPreferences, donorStages, donorTypes, feeRules } from '#db/vocabulary/donors.ts'

export type DemoGiver = {
  key: string
  name: string
  stage: (typeof donorStages)[number]
  type: (typeof donorTypes)[number]
  purpose: string
  how: (typeof contactPreferences)[number]
  fee: (typeof feeRules)[number]
  owner: 'karla' | 'frede'
  min?: number
  max?: number
  cycle?: number
  next?: string
  nextDay?: string
  silence?: number
  kind?: 'public_pool' | 'social_investment'
  thanks?: boolean
  reports?: boolean
  group?: string
  note?: string
  limit?: string
  /** Words of the lists below, as `list:code`. */
  supports?: string[]
  excludes?: string[]
}
