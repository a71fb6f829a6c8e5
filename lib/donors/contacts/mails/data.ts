import 'server-only'
import { asc, eq } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { enterprise, organisation, user, userEnterprise } from '#db/schema/index.ts'
import { formatDay } from '#lib/day.ts'
import type { PersonAtGiver } from '#lib/donors/contacts/data.ts'
import type { Locale } from '#lib/i18n/messages.ts'
import { settingsOn } from '#lib/settings/data.ts'
import { templateById } from '#lib/settings/templates/data.ts'
import { merged } from '#lib/settings/templates/rules.ts'
import type { Viewer } from '#lib/viewer.ts'

/** Who writes: the address answers go to, and the house they write for (their own, else the network). */
export async function senderOf(viewer: Viewer) {
  const db = await read()
  const [[account], [membership], { networkName }] = await Promise.all([
    db
      .select({ email: user.email, firm: organisation.name })
      .from(user)
      .leftJoin(organisation, eq(organisation.id, user.organisationId))
      .where(eq(user.id, viewer.id)),
    db
      .select({ name: organisation.name })
      .from(userEnterprise)
      .innerJoin(enterprise, eq(enterprise.id, userEnterprise.enterpriseId))
      .innerJoin(organisation, eq(organisation.id, enterprise.organisationId))
      .where(eq(userEnterprise.userId, viewer.id))
      .orderBy(asc(organisation.sortKey), asc(organisation.id))
      .limit(1),
    settingsOn(viewer.today),
  ])
  return { name: viewer.name, email: account?.email ?? null, house: membership?.name ?? account?.firm ?? networkName, network: networkName }
}

/** A template filled for one person; without one an empty mail. A field that has no value stays in its braces. */
export async function mailFrom(viewer: Viewer, { contact, organisation: giver }: PersonAtGiver, templateId: string | null, locale: Locale) {
  const template = templateId ? await templateById(viewer, templateId) : undefined
  if (!template || template.archivedAt) return { subject: '', text: '' }
  const isEnglish = locale === 'en' && template.subjectEn !== null && template.textEn !== null
  const sender = await senderOf(viewer)
  const values = {
    name: contact.name,
    firstName: contact.name.split(' ')[0] ?? null,
    title: contact.title,
    giver: giver.name,
    enterprise: sender.house,
    sender: sender.name,
    network: sender.network,
    day: formatDay(viewer.today, isEnglish ? 'en' : 'da', 'long'),
  }
  const [subject, text] = isEnglish ? [template.subjectEn, template.textEn] : [template.subjectDa, template.textDa]
  return { subject: merged(subject ?? '', values), text: merged(text ?? '', values) }
}
