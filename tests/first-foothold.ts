import { addDonor, awarded, fredesAgreement } from './awards.ts'

/** The pool's grant of 1.500.000 in 2023, under the first version of Frede's agreement: 900.000 to the café and 600.000 to Rodnet. */
export async function firstFoothold() {
  const [versionId = null] = (await fredesAgreement()).versions
  const donorId = await addDonor('Puljen Første Fodfæste')
  const { grantId } = await awarded({
    donorId,
    title: 'Første fodfæste',
    sentDay: '2023-09-01',
    day: '2023-12-13',
    amount: 1_500_000,
    versionId,
    shares: [
      ['Kande', 900_000],
      ['Rodnet', 600_000],
    ],
  })
  return { versionId, donorId, grantId }
}
