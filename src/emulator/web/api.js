const words = {
  400: 'Máy chủ không nhận',
  403: 'Không được phép',
  404: 'Không tìm thấy',
  413: 'Tệp quá lớn',
  429: 'Gửi nhanh quá, xin chờ một chút',
}

/** Asks the server; what goes wrong is thrown as a sentence that can be shown to the person. */
export async function call(path, body) {
  const response = await fetch(path, request(body)).catch(() => {
    throw new Error('Không nối được với máy chủ mô phỏng.')
  })
  const answer = await response.json().catch(() => undefined)
  if (response.ok) return answer
  const sentence = words[response.status] ?? `Máy chủ gặp lỗi (${response.status})`
  const reason = answer?.description ?? answer?.error
  throw new Error(reason ? `${sentence}: ${reason}` : `${sentence}.`)
}

function request(body) {
  if (body === undefined) return {}
  if (body instanceof FormData) return { method: 'POST', body }
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
}

/**
 * Listens for as long as the page is open. The browser reconnects after a lost line by itself, but gives up
 * when something else answers in the server's place: then we begin again.
 */
export function listen({ opened, lost, changed }) {
  const source = new EventSource('/sim/events')
  source.onopen = opened
  source.onmessage = (event) => changed(JSON.parse(event.data))
  source.onerror = () => {
    lost()
    if (source.readyState === EventSource.CLOSED) setTimeout(() => listen({ opened, lost, changed }), 2000)
  }
}
