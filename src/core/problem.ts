export type Params = Record<string, string | number>

/** Something the person can understand and put right. `key` is a locale key; every other error is a bug of ours. */
export class Problem extends Error {
  override name = 'Problem'
  readonly key: string
  readonly params: Params

  constructor(key: string, params: Params = {}) {
    super(key)
    this.key = key
    this.params = params
  }
}
