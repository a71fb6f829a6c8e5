type Paid = { day: string; kroner: number }
export type DemoGrant = {
  key: string
  giver: string
  decided: string
  applied: number
  awarded: number
  from: string
  to: string
  split: [enterprise: string, kroner: number, pilot?: string][]
  ledBy: 'fundraiser' | 'enterprise'
  sent?: string
  fondsmoms?: number
  rates?: Paid[]
  planned?: Paid[]
  retained?: number
  title: string
  state?: 'active' | 'closed'
  mode?: 'after_accounts'
  learning?: string
  theory?: string
}
