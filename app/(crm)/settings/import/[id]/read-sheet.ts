/** Has another sheet of a file read; the sentence why it cannot be, or null. */
export async function readSheet(id: string, sheet: string, failed: string): Promise<string | null> {
  const body = new FormData()
  body.set('sheet', sheet)
  try {
    const response = await fetch(`/api/import/${id}/sheet`, { method: 'POST', body })
    const answer: { ok: true } | { ok: false; message: string } = await response.json()
    return answer.ok ? null : answer.message
  } catch {
    return failed
  }
}
