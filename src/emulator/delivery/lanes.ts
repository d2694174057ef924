/** Work that goes on by itself: one after another in each lane, while lanes do not wait for each other. */
export class Lanes {
  /** how much has not come to its end */
  pending = 0
  readonly done: () => void
  /** changes when everything is forgotten */
  round = 0
  #last = new Map<string, Promise<void>>()

  /** `done` is called at the end of each piece of work. */
  constructor(done: () => void) {
    this.done = done
  }

  /** `work` does not throw. */
  run(lane: string, work: () => Promise<void>): void {
    this.pending++
    const before = this.#last.get(lane) ?? Promise.resolve()
    const { round } = this
    const mine = before
      .then(() => (round === this.round ? work() : undefined))
      .finally(() => {
        this.pending--
        this.done()
        if (this.#last.get(lane) === mine) this.#last.delete(lane)
      })
    this.#last.set(lane, mine)
  }

  /** What has not begun does not begin any more. */
  forget(): void {
    this.round++
  }
}
