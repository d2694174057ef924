/** A paper as it was while a worker held it. */
export const claimed = ({ attempts }: { attempts: number }) => ({
  state: 'wanted' as const,
  files: [],
  at: null,
  lease: 'of the dead',
  queuedAt: null,
  attempts,
})
