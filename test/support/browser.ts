import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

/**
 * A browser for the tests, on a machine that need not have one: CHROME_PATH, else a Chrome or Chromium that is
 * installed, else (Linux on x64) the one that comes inside the npm package @sparticuz/chromium.
 */
export async function openBrowser(): Promise<Browser> {
  const { CHROME_PATH } = process.env
  const found = CHROME_PATH ?? INSTALLED.find((path) => existsSync(path))
  const { executablePath, env } = found ? { executablePath: found, env: process.env } : unpacked()
  return chromium
    .launch({ executablePath, env: env as Record<string, string>, args: ['--headless'] })
    .catch((error) => {
      throw new Error(`${executablePath} does not start (${String(error.message).split('\n')[0]}). ${CURE}`, {
        cause: error,
      })
    })
}

const CURE = 'Install Chromium (on Debian: apt-get install chromium), or name one in CHROME_PATH.'

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/**
 * The package is made for Amazon's Lambda and unpacks into the system's temporary folder, where another user's copy
 * would be in our way. Told that it runs there, with a folder of ours, it also brings the few libraries and the fonts
 * that a bare system lacks. Takes 2 s and 200 MB, once; moved into place when whole.
 */
function unpacked() {
  const folder = resolve('node_modules/.cache/chromium-138')
  if (!existsSync(folder)) {
    if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error(`There is no browser here. ${CURE}`)
    const half = `${folder}.${process.pid}`
    mkdirSync(half, { recursive: true })
    const env = { ...process.env, TMPDIR: half, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' }
    const unpack = `(await import('@sparticuz/chromium')).default.executablePath()`
    execFileSync(process.execPath, ['--input-type=module', '-e', `await ${unpack}`], { env })
    writeFileSync(join(half, 'fonts.conf'), fontsIn(folder))
    if (existsSync(folder)) rmSync(half, { recursive: true })
    else renameSync(half, folder)
  }
  const env = {
    ...process.env,
    LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
    FONTCONFIG_FILE: join(folder, 'fonts.conf'),
  }
  return { executablePath: join(folder, 'chromium'), env }
}

/** The package's own list looks in Lambda's folders only. */
const fontsIn = (folder: string) =>
  `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>/usr/share/fonts</dir>
  <dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>`
