import type Database from 'better-sqlite3'

export type CaseDatabase = Database.Database
export type CaseStatement = Database.Statement<unknown[]>
