export { isProblem, type Problem, type ProblemCode, problem } from '#db/problem.ts'
