import { readdirSync, readFileSync } from 'node:fs'
import { FluentBundle, FluentResource } from '@fluent/bundle'
import type { Translate } from '../core/message.ts'
import type { Language } from '../ports.ts'

const FOLDER = new URL('../../locales/', import.meta.url)

/**
 * The sentences of `locales/`, read once. A key is a message, "registration-goal", or an attribute of one,
 * "registration-goal.example"; an attribute that is not there is empty, a message that is not there is a bug.
 * Numbers are written as the language writes them, 1.200 or 1,200: hand over years and codes as text.
 */
export function createTranslator(): (language: Language) => Translate {
  const bundles = { vi: read('vi'), en: read('en') }
  return (language) => (key, params) => {
    const bundle = bundles[language]
    const [name = '', attribute] = key.split('.')
    const message = bundle.getMessage(name)
    const pattern = attribute ? message?.attributes[attribute] : message?.value
    if (!pattern) {
      if (attribute) return ''
      throw new Error(`locales/${language} has no "${key}"`)
    }
    return bundle.formatPattern(pattern, params)
  }
}

function read(language: Language): FluentBundle {
  const bundle = new FluentBundle(language, { useIsolating: false })
  const folder = new URL(`${language}/`, FOLDER)
  for (const file of readdirSync(folder).sort()) {
    const errors = bundle.addResource(new FluentResource(readFileSync(new URL(file, folder), 'utf8')))
    if (errors.length > 0) throw new Error(`locales/${language}/${file}: ${errors[0]!.message}`)
  }
  return bundle
}
