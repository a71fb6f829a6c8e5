export const theoryStates = ['draft', 'in_review', 'approved', 'retired'] as const
export const theoryPartKinds = ['people', 'movement', 'closeness', 'anchoring'] as const
export const theoryPartStates = ['empty', 'draft', 'in_review', 'approved'] as const
export const nodeKinds = ['problem', 'target_group', 'resource', 'activity', 'output', 'short_term', 'long_term', 'purpose'] as const
export const confidences = ['low', 'middle', 'high'] as const
export const grades = ['assumption', 'experience', 'measured', 'research'] as const
export const evidenceStates = ['measured', 'documented', 'estimated', 'none'] as const
export const cumulativeModes = ['sum', 'latest'] as const
