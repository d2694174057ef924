/** What a client of PostgreSQL asks in one breath: one statement with its parameters, or one simple query. */
export interface Batch {
  bytes: Buffer
  words: string
  /** everything asked earlier in the same transaction */
  before: string
}

interface Listener {
  ask(batch: Batch): void
  /** `complete` when the server is ready for the next question */
  answer(bytes: Buffer, complete: boolean): void
}

const ENDS = new Set([...'SQpXH'])

/** Cuts one connection's bytes into questions and answers. The very first message has no letter. */
export function batches({ ask, answer }: Listener) {
  let started = false
  let waiting: Buffer = Buffer.alloc(0)
  let answering: Buffer = Buffer.alloc(0)
  let asked: Buffer[] = []
  let before = ''

  function fromClient(bytes: Buffer) {
    waiting = Buffer.concat([waiting, bytes])
    for (;;) {
      const header = started ? 1 : 0
      if (waiting.length < header + 4) return
      const length = header + waiting.readInt32BE(header)
      if (waiting.length < length) return
      const message = waiting.subarray(0, length)
      waiting = waiting.subarray(length)
      asked.push(message)
      const ends = !started || ENDS.has(String.fromCharCode(message[0]!))
      started = true
      if (ends) tell()
    }
  }

  function tell() {
    const bytes = Buffer.concat(asked)
    asked = []
    const words = bytes.toString('utf8')
    if (/\bBEGIN\b/.test(words)) before = ''
    ask({ bytes, words, before })
    before += words
  }

  function fromServer(bytes: Buffer) {
    answering = Buffer.concat([answering, bytes])
    let complete = false
    while (answering.length >= 5) {
      const length = 1 + answering.readInt32BE(1)
      if (answering.length < length) break
      complete = answering[0] === 'Z'.charCodeAt(0)
      answering = answering.subarray(length)
    }
    answer(bytes, complete && answering.length === 0)
  }

  return { fromClient, fromServer }
}
