import { readdirSync, readFileSync } from 'node:fs'
import { FluentBundle, FluentResource } from '@fluent/bundle'
import type { Translate } from '../core/message.ts'
import type { Language } from '../ports.ts'

const FOLDER = new URL('../../locales/', import.meta.url)

/**
 * The sentences of `locales/`, read once. A key is a message, "registration-goal", or an attribute of one,
 * "registration-goal.example"; an attribute that is not there is empty, a message that is not there is a bug.
 * Numbers are written as the language writes them, 1.200 or 1,200: hand over years and codes as text.
 *
 * COMMAND("dangky") in a sentence is "/dangky" where that can be tapped, and “đăng ký” where it has to be typed.
 */
export function createTranslator(): (language: Language, commands?: 'tapped' | 'typed') => Translate {
  const bundles = { vi: readBoth('vi'), en: readBoth('en') }
  return (language, commands = 'tapped') =>
    (key, params) => {
      const bundle = bundles[language][commands]
      const pattern = find(bundle, key)
      if (!pattern) {
        if (key.includes('.')) return ''
        throw new Error(`locales/${language} has no "${key}"`)
      }
      return bundle.formatPattern(pattern, params)
    }
}

function find(bundle: FluentBundle, key: string) {
  const [name = '', attribute] = key.split('.')
  const message = bundle.getMessage(name)
  return attribute ? message?.attributes[attribute] : message?.value
}

const readBoth = (language: Language) => ({ tapped: read(language, 'tapped'), typed: read(language, 'typed') })

function read(language: Language, commands: 'tapped' | 'typed'): FluentBundle {
  const command = (name: string) => {
    if (commands === 'tapped') return `/${name}`
    const words = find(bundle, `${name}.words`)
    if (!words) throw new Error(`locales/${language} has no words for the command "${name}"`)
    return `“${bundle.formatPattern(words).split(', ')[0]}”`
  }
  const functions = { COMMAND: ([name]: unknown[]) => command(String(name)) }
  const bundle = new FluentBundle(language, { useIsolating: false, functions })
  const folder = new URL(`${language}/`, FOLDER)
  for (const file of readdirSync(folder).sort()) {
    const errors = bundle.addResource(new FluentResource(readFileSync(new URL(file, folder), 'utf8')))
    if (errors.length > 0) throw new Error(`locales/${language}/${file}: ${errors[0]!.message}`)
  }
  return bundle
}
