import { html, raw } from 'hono/html'

/** A piece of a page; whatever people wrote is escaped in it. */
export type Html = ReturnType<typeof html>

interface Sheet {
  language: string
  title: string
  /** of our own: nothing is escaped in it */
  style: string
  body: Html
}

/** A whole page of ours: it fits a phone, and no search engine keeps it. */
export async function htmlPage({ language, title, style, body }: Sheet): Promise<string> {
  const page = await html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex,nofollow">
<title>${title}</title>
<style>${raw(style)}</style>
</head>
<body>
${body}
</body>
</html>`
  return String(page)
}
