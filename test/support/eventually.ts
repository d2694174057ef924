import { setTimeout as wait } from 'node:timers/promises'

/** Looks again and again until there is something to see; what `otherwise` finds is told when time is over. */
export async function eventually<T>(
  look: () => Promise<T> | T,
  { within = 10_000, otherwise = () => Promise.resolve<unknown>('') } = {},
): Promise<NonNullable<T>> {
  const deadline = performance.now() + within
  for (;;) {
    const seen = await look()
    if (seen) return seen
    if (performance.now() > deadline)
      throw new Error(`waited ${within} ms in vain for ${look}\n${JSON.stringify(await otherwise(), null, 1)}`)
    await wait(25)
  }
}
