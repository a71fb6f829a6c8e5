'use server'

import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import * as z from 'zod/mini'
import { attemptCookie, endSession, sessionCookie } from '#lib/auth.ts'
import { isProblem } from '#lib/errors.ts'
import { type Locale, locales } from '#lib/i18n/messages.ts'
import { errorSentence } from '#lib/i18n/translate.ts'
import { isOwnOrigin } from '#lib/origin.ts'
import { acceptInvitation, confirmCode, requestCode, signInToDemo } from '#lib/sign-in/mutations.ts'
import { addressForm, codeForm, demoForm, invitationForm, linkForm } from '#lib/sign-in/schema.ts'

/** What a form without JavaScript gets back: the sentence, beside which field, and what was typed in each. */
export type SignInState = { error?: string; field?: string; typed?: Record<string, string> }

export async function askForCode(_: SignInState, form: FormData): Promise<SignInState> {
  const typed = String(form.get('email') ?? '')
  const refusal = await attempt(async () => {
    const { email } = z.parse(addressForm, { email: typed })
    const { browser } = await requestCode(email)
    ;(await cookies()).set(attemptCookie.name, browser, attemptCookie.options)
  })
  return refusal ? { field: 'email', ...refusal, typed: { email: typed } } : redirect('/sign-in/code')
}

export async function signInWithCode(_: SignInState, form: FormData): Promise<SignInState> {
  const typed = String(form.get('code') ?? '')
  const refusal = await attempt(async () => {
    const { code } = z.parse(codeForm, { code: typed })
    await keepSession(await confirmCode({ code, ...(await thisBrowser()) }))
  })
  return refusal ? { field: 'code', ...refusal, typed: { code: typed } } : redirect('/welcome')
}

export async function signInWithLink(_: SignInState, form: FormData): Promise<SignInState> {
  const refusal = await attempt(async () => {
    const { link } = z.parse(linkForm, { link: form.get('link') })
    await keepSession(await confirmCode({ link, ...(await thisBrowser()) }))
  })
  return refusal ?? redirect('/welcome')
}

export async function signInAs(_: SignInState, form: FormData): Promise<SignInState> {
  const refusal = await attempt(async () => {
    const { userId } = z.parse(demoForm, { userId: form.get('userId') })
    await keepSession(await signInToDemo(userId, (await thisBrowser()).device))
  })
  return refusal ?? redirect('/welcome')
}

export async function joinByInvitation(_: SignInState, form: FormData): Promise<SignInState> {
  let isIn = false
  const typed = { name: String(form.get('name') ?? ''), email: String(form.get('email') ?? '') }
  const refusal = await attempt(async () => {
    const given = z.parse(invitationForm, { token: form.get('token'), ...typed })
    const { token, email } = await acceptInvitation({ ...given, device: (await thisBrowser()).device })
    if (token) await keepSession(token)
    else (await cookies()).set(attemptCookie.name, (await requestCode(email)).browser, attemptCookie.options)
    isIn = token !== null
  })
  return refusal ? { ...refusal, typed } : redirect(isIn ? '/welcome' : '/sign-in/code')
}

export async function signOut(): Promise<void> {
  if (!isOwnOrigin(await headers())) return
  const jar = await cookies()
  const token = jar.get(sessionCookie.name)?.value
  if (token) await endSession(token)
  jar.delete({ name: sessionCookie.name, path: '/', secure: sessionCookie.options.secure })
  redirect('/sign-in')
}

export async function chooseLocale(form: FormData): Promise<void> {
  if (!isOwnOrigin(await headers())) return
  const locale = form.get('locale') === 'en' ? 'en' : 'da'
  ;(await cookies()).set('locale', locale, { path: '/', sameSite: 'lax', maxAge: 31_536_000 })
}

async function attempt(work: () => Promise<void>): Promise<SignInState | null> {
  const locale = await spokenLocale()
  if (!isOwnOrigin(await headers())) return { error: errorSentence(locale, 'foreignOrigin') }
  try {
    await work()
    return null
  } catch (error) {
    if (error instanceof z.core.$ZodError) {
      const [issue] = error.issues
      return { error: errorSentence(locale, issue?.message ?? 'invalid'), field: String(issue?.path[0] ?? '') }
    }
    if (isProblem(error)) {
      const [[field, key] = ['', error.key]] = Object.entries(error.detail.fields ?? {})
      return { error: errorSentence(locale, key, error.detail.values), field }
    }
    throw error
  }
}

async function keepSession(token: string): Promise<void> {
  const jar = await cookies()
  const old = jar.get(sessionCookie.name)?.value
  if (old) await endSession(old)
  jar.set(sessionCookie.name, token, sessionCookie.options)
  jar.delete({ name: attemptCookie.name, path: '/', secure: attemptCookie.options.secure })
}

async function thisBrowser(): Promise<{ browser: string; device: string }> {
  const browser = (await cookies()).get(attemptCookie.name)?.value ?? ''
  return { browser, device: (await headers()).get('user-agent') ?? '' }
}

async function spokenLocale(): Promise<Locale> {
  const chosen = (await cookies()).get('locale')?.value
  return locales.find((locale) => locale === chosen) ?? 'da'
}
