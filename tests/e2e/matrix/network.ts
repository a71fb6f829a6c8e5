import { addDays } from '#lib/day.ts'
import { enterpriseId, userId } from '../../database.ts'
import { coordinator, id, type Line, member, today } from './callers.ts'

const enterpriseForm = {
  id: '',
  version: null,
  cvr: '',
  type: 'social_enterprise',
  generation: '2',
  status: 'active',
  isInsideArea: true,
  livesOf: '',
  description: '',
  startedDay: '',
  closedDay: '',
  sdgs: '',
  website: '',
  address: '',
  postalCode: '',
  municipality: '',
  social: '',
  local: '',
  economic: '',
}
const code = { id: '', version: null, list: 'theme', labelDa: 'Mad', labelEn: 'Food', position: '1', validFrom: '', validTo: '' }
const period = (year: number) => ({ id: '', version: null, title: `Strategi ${year}`, fromDay: `${year}-01-01`, toDay: `${year}-12-31` })
const partner = { id: '', version: null, name: 'Naboen', cvr: '', kind: 'business', sector: 'private', municipality: '', note: '' }

/** The network itself: settings, people, enterprises, partners: one line a verb. */
export const network: Record<string, Line> = {
  decideSetting: [coordinator, () => ({ settingKey: 'silenceDays', value: '90', validFrom: today, reason: '' })],
  addPeriod: [coordinator, () => period(1950)],
  updatePeriod: [coordinator, ({ periodId }) => ({ ...period(1960), id: periodId, version: 1 })],
  addCode: [coordinator, ({ number }) => ({ ...code, labelDa: `Tema ${number}` })],
  updateCode: [coordinator, ({ codeItemId }) => ({ ...code, id: codeItemId, version: 1 })],
  invite: [coordinator, ({ number }) => ({ email: `inviteret${number}@example.dk`, role: 'fundraiser', enterpriseIds: [] })],
  withdrawInvitation: [coordinator, id('invitationId')],
  updatePerson: [
    coordinator,
    ({ personId }) => ({ id: personId, version: 1, name: 'Valde Vinter', role: 'fundraiser', enterpriseIds: [] }),
  ],
  nameStandIn: [
    coordinator,
    ({ number }) => {
      const day = addDays('2030-01-01', number)
      return { absentId: userId('Knud'), standInId: userId('Karla'), fromDay: day, toDay: day }
    },
  ],
  endStandIn: [coordinator, id('standInId')],
  deactivatePerson: [coordinator, id('personId')],
  reactivatePerson: [coordinator, id('personId')],
  endOneSession: [member, id('sessionId')],

  createEnterprise: [coordinator, ({ number }) => ({ ...enterpriseForm, name: `Virksomhed ${number}` })],
  updateEnterprise: [member, ({ own }) => ({ ...enterpriseForm, id: own, version: 1, name: 'Café Skæve Kande' })],
  archiveEnterprise: [coordinator, () => ({ id: enterpriseId('Køkkenet') })],
  restoreEnterprise: [coordinator, () => ({ id: enterpriseId('Køkkenet') })],
  addMembership: [coordinator, () => ({ enterpriseId: enterpriseId('Rodnet'), fromDay: '01.01.2001', toDay: '02.01.2001', note: '' })],
  endMembership: [coordinator, ({ membershipId }) => ({ id: membershipId, version: 1, toDay: '01.01.2099', note: '' })],
  saveIncome: [
    member,
    ({ own }) => ({
      id: '',
      version: null,
      enterpriseId: own,
      year: '2025',
      mosaicPart: 'sale',
      sector: '',
      payer: '',
      donorId: '',
      amountOre: '10',
    }),
  ],
  removeIncome: [member, id('incomeId')],
  createPartner: [coordinator, () => partner],
  updatePartner: [coordinator, ({ partnerId }) => ({ ...partner, id: partnerId, version: 1 })],
}
