/** Nhân rộng: a registration whose `about` says which model it copies, "like:42". */

export const aboutCopy = (original: number) => `like:${original}`

export const originalIn = (about: string): number | undefined =>
  about.startsWith('like:') ? Number(about.slice(5)) : undefined

/** Not registered yet: everything else is a correction, and its `about` a submission. */
export const isNew = (about: string) => about === '' || about.startsWith('like:')
