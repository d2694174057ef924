/** Work that goes on by itself: one after another in each lane, while lanes do not wait for each other. */
export class Lanes {
  /** how much has not come to its end */
  pending = 0
  readonly done: () => void
  #last = new Map<string, Promise<void>>()

  /** `done` is called at the end of each piece of work. */
  constructor(done: () => void) {
    this.done = done
  }

  /** `work` does not throw. */
  run(lane: string, work: () => Promise<void>): void {
    this.pending++
    const before = this.#last.get(lane) ?? Promise.resolve()
    const mine = before.then(work).finally(() => {
      this.pending--
      this.done()
      if (this.#last.get(lane) === mine) this.#last.delete(lane)
    })
    this.#last.set(lane, mine)
  }
}
