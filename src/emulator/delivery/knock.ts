interface Knock {
  url: string
  headers: Record<string, string>
  body: string
  /** milliseconds */
  patience: number
  ended: AbortSignal
}

/** Posts to the product's door once: the status it answers with, or nothing when it does not answer in time. */
export async function knock({ url, headers, body, patience, ended }: Knock): Promise<number | undefined> {
  const hangUp = new AbortController()
  const end = () => hangUp.abort()
  const timer = setTimeout(end, patience)
  ended.addEventListener('abort', end)
  try {
    const response = await fetch(url, { method: 'POST', headers, body, signal: hangUp.signal })
    await response.arrayBuffer()
    return response.status
  } catch {
    return undefined
  } finally {
    clearTimeout(timer)
    ended.removeEventListener('abort', end)
  }
}
