import { userId } from '../../database.ts'
import { everybody, id, lead, type Line, worker, writers } from './callers.ts'

const task = { id: '', version: null, title: 'Ring op', note: '', dueDay: '', isDonorFacing: false, movedReason: '' }

/** What hangs on any record, and what is a person's own: one line a verb. */
export const records: Record<string, Line> = {
  attachFile: [
    lead,
    ({ draftId, number }) => ({
      recordKind: 'application',
      recordId: draftId,
      kind: 'budget',
      fileName: `budget-${number}.txt`,
      description: '',
      expiresDay: '',
      sha: String(number).padStart(64, 'c'),
      sizeBytes: 3,
      mediaType: 'text/plain',
    }),
  ],
  removeAttachment: [lead, id('attachmentId')],
  restoreAttachment: [lead, id('attachmentId')],
  saveDraft: [everybody, ({ number }) => ({ field: `log:${number}`, value: '{}' })],
  discardDraft: [everybody, ({ number }) => ({ field: `log:${number}` })],
  saveView: [everybody, ({ number }) => ({ list: 'grants', name: `Visning ${number}`, query: 'state=active', isShared: false })],
  renameView: ['Frede', ({ viewId, number }) => ({ id: viewId, version: 1, name: `Ny ${number}`, isShared: false })],
  changeView: ['Frede', ({ viewId }) => ({ id: viewId, version: 1, query: 'golden=1' })],
  archiveView: ['Frede', id('viewId')],
  restoreView: ['Frede', id('viewId')],
  startWithView: ['Frede', id('viewId')],
  startWithAll: [everybody, () => ({ list: 'donors' })],
  lookAtView: ['Frede', id('viewId')],
  addTask: [writers, () => ({ ...task, ownerId: userId('Karla') })],
  updateTask: [worker, ({ taskId }) => ({ ...task, id: taskId, version: 1, ownerId: userId('Frede') })],
  finishTask: [worker, id('taskId')],
  reopenTask: [worker, id('taskId')],
}
