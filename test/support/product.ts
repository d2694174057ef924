import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { onTestFinished } from 'vitest'

/** The product as it is started by hand, `npm start` without npm: `said` is the line that says it is ready. */
export async function startProduct(env: Record<string, string>, ready: RegExp) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    env: { PATH: process.env.PATH, LOG_LEVEL: 'fatal', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const ended = once(child, 'exit') as Promise<[number | null, string | null]>
  const said = await new Promise<string>((resolve, reject) => {
    let output = ''
    child.stdout.on('data', (bytes) => {
      output += bytes
      const line = output.split('\n').find((line) => ready.test(line))
      if (line) resolve(line)
    })
    ended.then(([code]) => reject(new Error(`the product ended with ${code}\n${output}`)))
  })
  return {
    said,
    /** Resolves with the exit code, or nothing when it was killed. */
    async end(signal: 'SIGTERM' | 'SIGKILL') {
      child.kill(signal)
      const [code] = await ended
      return code
    },
  }
}
