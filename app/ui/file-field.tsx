'use client'
import { Button } from '#app/ui/button.tsx'
import { FieldFrame, type FieldProps, useField } from '#app/ui/field.tsx'
import { useFormTexts } from '#app/ui/form-strings.tsx'
import { sizeText } from '#app/ui/size-text.ts'
import { Icon } from '#app/ui/line-icon.tsx'

/** `<FileField name="file" label="Regneark" accept=".xlsx,.csv" />`: the form holds the file, or null. `onPick` hears of it. */
export function FileField(props: FieldProps & { accept?: string; onPick?: (file: File) => void }) {
  const { label, help, isOptional, accept, onPick } = props
  const { id, field, error, wiring } = useField(props)
  const { ui } = useFormTexts()
  const file = field.value instanceof File ? field.value : null
  return (
    <FieldFrame id={id} label={label} help={help} error={error} isOptional={isOptional}>
      <div className="relative flex flex-wrap items-center gap-3 rounded-2 border border-dashed border-line-strong p-3 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus">
        <input
          type="file"
          accept={accept}
          {...wiring}
          ref={field.ref}
          onChange={(event) => {
            const picked = event.target.files?.[0]
            field.onChange(picked ?? null)
            if (picked) onPick?.(picked)
          }}
          onBlur={field.onBlur}
          className="absolute inset-0 cursor-pointer opacity-0"
        />
        <span
          aria-hidden="true"
          className="inline-flex min-h-(--small) items-center gap-1.5 rounded-2 border border-line-strong bg-surface px-2.5 text-sm font-medium"
        >
          <Icon name="upload" size={14} />
          {ui.chooseFile}
        </span>
        <span className="min-w-0 break-all text-ink-2">{file ? `${file.name} · ${sizeText(file.size)}` : ui.noFile}</span>
        {file && (
          <Button kind="quiet" isSmall className="relative ml-auto" onClick={() => field.onChange(null)}>
            {ui.removeFile}
          </Button>
        )}
      </div>
    </FieldFrame>
  )
}
