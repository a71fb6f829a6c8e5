import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Rings } from '#app/ui/rings.tsx'
import { chooseLocale } from './sign-in/actions.ts'

/** The pages before one is in: a narrow column, the mark, the language. */
export default async function PublicLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations('signin')
  const other = (await getLocale()) === 'da' ? 'en' : 'da'
  return (
    <div className="mx-auto flex min-h-dvh w-full max-w-[27rem] flex-col px-4 py-10 sm:py-16">
      <p className="mb-10 flex items-center gap-2.5 text-lg font-bold tracking-[-.01em]">
        <Rings size={20} />
        {'Gylden'}
      </p>
      <main className="flex-1">{children}</main>
      <form action={chooseLocale} className="mt-12 text-sm text-ink-3">
        <input type="hidden" name="locale" value={other} />
        <button type="submit" lang={other} className="underline decoration-line-strong underline-offset-3 hover:text-ink">
          {t('otherLanguage')}
        </button>
      </form>
    </div>
  )
}
