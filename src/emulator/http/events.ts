import type { State } from '../state.ts'

/** Every change from now on, as server-sent events. The numbers tell a page that it has missed nothing. */
export function eventStream(state: State): Response {
  const text = new TextEncoder()
  let stop: (() => void) | undefined
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      const write = (words: string) => controller.enqueue(text.encode(words))
      const forget = state.changes.listen((change, id) => write(`id: ${id}\ndata: ${JSON.stringify(change)}\n\n`))
      const beat = setInterval(() => write(': still here\n\n'), 20_000)
      const end = () => {
        stop?.()
        controller.close()
      }
      stop = () => {
        forget()
        clearInterval(beat)
        state.closing.removeEventListener('abort', end)
      }
      state.closing.addEventListener('abort', end)
      write(': hello\n\n')
    },
    cancel: () => stop?.(),
  })
  return new Response(stream, { headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' } })
}
