'use client'

import { useEffect } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { AppLink } from '#app/ui/app-link.tsx'
import { useSearch } from '#app/ui/use-search.ts'
import { findSame } from './actions.ts'

const watched = ['name', 'cvr', 'website', 'email', 'phone'] as const

/**
 * Inside a form: what may be here already, by what is typed so far. Said politely to those who listen; a link opens it beside; nothing
 * is stopped. On a form that is edited it stays silent until one of these fields is changed.
 */
export function SameNote({ kind }: { kind: 'organisation' | 'contact' }) {
  const { control, formState, getValues } = useFormContext()
  const values = useWatch({ control, name: [...watched] })
  const { setText, found, text } = useSearch((typed) => findSame(JSON.parse(typed)), { wait: 350 })
  const isTyped = watched.some((name) => formState.dirtyFields[name])
  const asked = isTyped
    ? JSON.stringify({
        kind,
        exceptId: getValues('id') || null,
        donorId: getValues('donorId') || null,
        ...Object.fromEntries(watched.map((name, at) => [name, String(values[at] ?? '')])),
      })
    : ''
  useEffect(() => setText(asked), [asked, setText])
  const same = text === '' ? [] : (found?.same ?? [])
  return (
    <div role="status" className="empty:sr-only">
      {same.length > 0 && (
        <p className="rounded-2 bg-now-soft px-3 py-2 text-sm">
          <span className="font-medium">{found?.head}</span>{' '}
          {same.map(({ id, name, href, why }, at) => (
            <span key={id}>
              {at > 0 && ' · '}
              {href ? (
                <AppLink href={href} target="_blank">
                  {name}
                </AppLink>
              ) : (
                name
              )}{' '}
              <span className="text-ink-2">{why}</span>
            </span>
          ))}
        </p>
      )}
    </div>
  )
}
