export { isProblem, type ProblemCode } from '#db/problem.ts'
