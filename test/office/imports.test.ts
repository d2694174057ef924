import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

/** Vitest finds exports in CommonJS packages that Node does not, and resolves addresses its own way. */
test('the office opens in Node as it does here', async () => {
  const code = `
    const { examine } = await import('./src/office/picture.ts')
    const { examineVoice } = await import('./src/office/voice.ts')
    const { contactSheet } = await import('./src/office/contact-sheet.ts')
    for (const name of ['docx', 'xlsx', 'album', 'drawing', 'certificate']) await import('./src/office/' + name + '.ts')
    const found = await examine(await contactSheet([], 'Ảnh'))
    process.stdout.write([found.width, (await examineVoice(found.full)).refused].join(' '))`
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--import',
    'tsx',
    '--input-type=module',
    '--eval',
    code,
  ])
  expect(stdout).toBe('380 not-a-voice')
})
