import { readdirSync, readFileSync } from 'node:fs'
import { FluentBundle, type FluentNumber, FluentResource } from '@fluent/bundle'
import type { Translate } from '../core/message.ts'
import { formatNumber } from '../core/vietnamese.ts'
import type { Language } from '../ports.ts'

const FOLDER = new URL('../../locales/', import.meta.url)

/**
 * The sentences of `locales/`, read once. A key is a message, "registration-goal", or an attribute of one,
 * "registration-goal.example"; an attribute that is not there is empty, a message that is not there is a bug.
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
  // Numbers are written as Vietnamese offices write them: 1.200,5.
  const functions = { NUMBER: ([value]: unknown[]) => formatNumber(Number((value as FluentNumber).valueOf())) }
  const bundle = new FluentBundle(language, { useIsolating: false, functions: functions as never })
  const folder = new URL(`${language}/`, FOLDER)
  for (const file of readdirSync(folder).sort()) {
    const errors = bundle.addResource(new FluentResource(readFileSync(new URL(file, folder), 'utf8')))
    if (errors.length > 0) throw new Error(`locales/${language}/${file}: ${errors[0]!.message}`)
  }
  return bundle
}
