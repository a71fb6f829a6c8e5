import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { mosaicParts, sectors } from '#db/vocabulary/enterprises.ts'
import { yearOf } from '#lib/day.ts'
import { enterpriseById } from '#lib/enterprises/data.ts'
import { incomeById } from '#lib/enterprises/income/data.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import { messagesFor } from '#lib/i18n/messages.ts'
import { flat } from '#lib/list.ts'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'
import { IncomeForm } from './income-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('enterprises.income')
  return { title: t('title') }
}

/** A part of the mosaic, new or as it is (`?id=`). */
export default async function IncomePage({ params, searchParams }: PageProps<'/enterprises/[id]/income'>) {
  const viewer = await requireViewer()
  const found = await enterpriseById(viewer, (await params).id)
  if (!found || !can(viewer, 'enterprise:edit', found)) notFound()
  const { id } = flat(await searchParams)
  const known = id ? await incomeById(viewer, id) : undefined
  if (id && known?.enterpriseId !== found.id) notFound()
  const locale = await getLocale()
  const word = wordsIn(locale)
  const { income: texts, title } = messagesFor(locale).enterprises
  const values = known
    ? {
        id: known.id,
        version: known.version,
        enterpriseId: found.id,
        year: known.year,
        mosaicPart: known.mosaicPart,
        sector: known.sector,
        payer: known.payer,
        donorId: known.donorId,
        amountOre: known.amountOre,
      }
    : ({
        id: '',
        version: null,
        enterpriseId: found.id,
        year: yearOf(viewer.today),
        mosaicPart: 'sale',
        sector: '',
        payer: '',
        donorId: '',
        amountOre: '',
      } as const)
  return (
    <>
      <PageHeader
        title={texts.title}
        crumbs={[
          { href: '/enterprises', label: title },
          { href: `/enterprises/${found.id}`, label: found.name },
        ]}
      />
      <FormFrame>
        <IncomeForm
          values={values}
          texts={texts}
          choices={{
            mosaicPart: mosaicParts.map((value) => ({ value, label: word('mosaicParts', value) })),
            sector: sectors.map((value) => ({ value, label: word('sectors', value) })),
          }}
        />
      </FormFrame>
    </>
  )
}
