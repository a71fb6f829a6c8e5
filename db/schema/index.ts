export * from './people.ts'
export * from './donors.ts'
export * from './system.ts'
