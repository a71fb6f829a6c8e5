import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageColumns } from '#app/ui/columns.tsx'
import { donorGivingOf } from '#lib/donors/data.ts'
import { grantFees, grantFeeTotal } from '#lib/fees/data.ts'
import { grantAllocations } from '#lib/grants/allocations/data.ts'
import { grantById } from '#lib/grants/data.ts'
import { grantAmendments, grantPayments } from '#lib/grants/payments/data.ts'
import { grantReports } from '#lib/grants/reports/data.ts'
import { grantTranches, openTrancheStates } from '#lib/grants/tranches/data.ts'
import { can } from '#lib/permissions.ts'
import { attachmentsOf, largestFile } from '#lib/records/attachments/data.ts'
import { requireViewer } from '#lib/session.ts'
import { FileList } from '../../files/file-list.tsx'
import { GrantHead } from './grant-head.tsx'
import { GrantRates } from './grant-rates.tsx'
import { GrantShares } from './grant-shares.tsx'
import { GrantSide } from './grant-side.tsx'
import { GrantTrail } from './grant-trail.tsx'

export async function generateMetadata({ params }: PageProps<'/grants/[id]'>): Promise<Metadata> {
  const grant = await grantById(await requireViewer(), (await params).id)
  return { title: grant?.title }
}

export default async function GrantPage({ params }: PageProps<'/grants/[id]'>) {
  const viewer = await requireViewer()
  const grant = await grantById(viewer, (await params).id)
  if (!grant) notFound()
  const { id } = grant
  const [rates, payments, amendments, shares, reports, fees, feeTotalOre, giving, files, maxBytes] = await Promise.all([
    grantTranches(viewer, id),
    grantPayments(viewer, id),
    grantAmendments(viewer, id),
    grantAllocations(viewer, id),
    grantReports(viewer, id),
    grantFees(viewer, id),
    grantFeeTotal(viewer, id),
    donorGivingOf(viewer, grant.donorId),
    attachmentsOf(viewer, 'grant', id),
    largestFile(viewer.today),
  ])
  const isMember = viewer.role === 'enterprise'
  const isOpen = grant.state !== 'closed' && grant.state !== 'cancelled'
  const mayEdit = isOpen && can(viewer, 'grant:edit', grant)
  const mayPay = isOpen && can(viewer, 'grant:pay', grant)
  const isOpenRate = (state: string) => openTrancheStates.some((one) => one === state)
  const nextDay =
    rates
      .filter((rate) => isOpenRate(rate.state))
      .flatMap((rate) => rate.plannedDay ?? [])
      .toSorted()[0] ?? null
  return (
    <>
      <GrantHead
        viewer={viewer}
        grant={grant}
        ownShareOre={isMember ? shares.reduce((sum, share) => sum + share.amountOre, 0) : null}
        nextDay={nextDay}
        periodTo={amendments.findLast((amendment) => amendment.periodTo)?.periodTo ?? grant.periodTo}
      />
      <PageColumns
        side={
          <>
            <GrantSide grant={grant} reports={reports} fees={fees} feeTotalOre={feeTotalOre} today={viewer.today} mayEdit={mayEdit} />
            <FileList
              holder={{ kind: 'grant', id }}
              files={files}
              mayEdit={can(viewer, 'attachment:edit', { ...grant, holds: 'grant' })}
              today={viewer.today}
              maxBytes={maxBytes}
            />
          </>
        }
      >
        <GrantRates grant={grant} rates={rates} mayEdit={mayEdit} mayPay={mayPay} />
        <GrantShares grant={grant} shares={shares} isWhole={!isMember} opensPilots={viewer.role !== 'fundraiser'} mayAllocate={mayPay} />
        <GrantTrail
          rows={{ grant, payments, amendments, reports, rates }}
          today={viewer.today}
          isGolden={(giving.network?.awardDays ?? 0) >= 2}
          mayPay={mayPay}
          mayThank={can(viewer, 'log:create', viewer)}
        />
      </PageColumns>
    </>
  )
}
