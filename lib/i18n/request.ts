import { cookies } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { type Locale, messagesFor } from '#lib/i18n/messages.ts'

export const localeCookie = 'locale'

export default getRequestConfig(async () => {
  const locale: Locale = (await cookies()).get(localeCookie)?.value === 'en' ? 'en' : 'da'
  return { locale, messages: messagesFor(locale), timeZone: 'Europe/Copenhagen' }
})
