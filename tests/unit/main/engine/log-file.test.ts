import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openLogFile } from '../../../../src/main/engine/log-file.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-log-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const noon = () => new Date('2026-01-02T12:00:00Z')

describe('the log file', () => {
  it('has one line after the other with its time, over restarts', () => {
    const data = join(folder, 'new')
    openLogFile(data, noon)('first')
    openLogFile(data, noon)('second')
    expect(readFileSync(join(data, 'dateline.log'), 'utf8')).toBe('2026-01-02T12:00:00.000Z first\n2026-01-02T12:00:00.000Z second\n')
  })

  it('starts anew when it has grown long, and keeps the old one', () => {
    writeFileSync(join(folder, 'dateline.log'), 'x'.repeat(1_000_001))
    openLogFile(folder, noon)('fresh')
    expect(readFileSync(join(folder, 'dateline.log'), 'utf8')).toContain('fresh')
    expect(existsSync(join(folder, 'dateline.old.log'))).toBe(true)
  })

  it('loses a line rather than failing', () => {
    const file = join(folder, 'file')
    writeFileSync(file, '')
    expect(() => openLogFile(join(file, 'below'), noon)('lost')).not.toThrow()
    const log = openLogFile(folder, noon)
    rmSync(folder, { recursive: true })
    expect(() => log('lost')).not.toThrow()
  })
})
