export const taskKinds = ['task', 'deadline', 'internal_deadline', 'visit', 'call_back'] as const
export const evidenceKinds = ['measured', 'documented', 'estimated', 'none'] as const
/** *uploaded* waits for its columns; *reading*, *applying* and *undoing* are under way, everything else rests. */
export const importStates = ['uploaded', 'reading', 'staged', 'applying', 'applied', 'undoing', 'undone', 'failed'] as const
/** What comes as a table, and the open standard. */
export const sheetKinds = ['donors', 'contacts', 'log', 'applications', 'enterprises'] as const
export const importPhases = ['reading', 'applying', 'cleaning', 'undoing'] as const
export const importVerdicts = ['new', 'matches', 'conflict', 'error'] as const
/** What was said of two records that look alike. */
export const duplicateVerdicts = ['same', 'different'] as const
export const codeLists = [
  'theme',
  'target_group',
  'challenge',
  'local_action',
  'municipal_strategy',
  'mosaic_part',
  'barrier',
  'budget_category',
  'ladder_step',
  'end_position',
  'age_band',
  'hour_band',
] as const
/** The lists a coordinator keeps; the words of the others carry logic and are the program's. */
export const openCodeLists = ['theme', 'target_group'] as const
export const reportYearStates = ['open', 'signed', 'from_paper'] as const
/** What files can hang on, and what kind of paper each is. */
export const fileHolders = ['donor', 'application', 'grant'] as const
export const attachmentKinds = [
  'statutes',
  'annual_accounts',
  'board_list',
  'budget',
  'quote',
  'lease',
  'letter_of_intent',
  'mandate',
  'award_letter',
  'report',
  'mail',
  'other',
] as const
