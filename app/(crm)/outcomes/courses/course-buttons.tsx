import { useTranslations } from 'next-intl'
import { ButtonLink } from '#app/ui/button.tsx'

/** The four acts of a course: large under a thumb, a row on a desk. With a course they are about it; without, they ask which. */
export function CourseButtons({ courseId, isEnded }: { courseId?: string; isEnded?: boolean }) {
  const t = useTranslations('outcomes.courses')
  const to = (act: 'step' | 'job' | 'end') => (courseId ? `/outcomes/courses/${courseId}/${act}` : `/outcomes/courses/pick?for=${act}`)
  const big = 'max-sm:min-h-14! max-sm:w-full'
  return (
    <nav aria-label={t('title')} className="mb-6 grid gap-2 sm:flex sm:flex-wrap print:hidden">
      {!courseId && (
        <ButtonLink kind="main" className={big} href="/outcomes/courses/new">
          {t('new')}
        </ButtonLink>
      )}
      {!isEnded && (
        <ButtonLink kind={courseId ? 'main' : 'plain'} className={big} href={to('step')}>
          {t('step')}
        </ButtonLink>
      )}
      <ButtonLink className={big} href={to('job')}>
        {t('job')}
      </ButtonLink>
      {!isEnded && (
        <ButtonLink className={big} href={to('end')}>
          {t('end')}
        </ButtonLink>
      )}
    </nav>
  )
}
