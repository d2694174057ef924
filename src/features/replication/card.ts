import type { Button, Message, Translate } from '../../core/message.ts'
import { sayOutcome } from '../../core/outcome-sums.ts'
import type { RoleKind } from '../../core/policy.ts'
import { shorten } from '../../core/vietnamese.ts'
import type { Language } from '../../ports.ts'
import type { recognised } from './models.ts'

type Model = NonNullable<Awaited<ReturnType<typeof recognised>>>

/** What somebody wants to know who may do the same: what it is, how it was done, what came of it, who followed. */
export function card(t: Translate, model: Model, language: Language, roles: { kind: RoleKind }[]): Message {
  const { id, code, title, field, honour, place, method, result, outcomes, inspiredBy, spread, photos } = model
  const copy: Button = { text: t('replication-copy'), data: `initiatives.copy.${id}`, style: 'good' }
  return {
    title: `${code} · “${title}”`,
    text: [
      place,
      ...(field ? [t('replication-field', { name: language === 'en' ? field.nameEn : field.name })] : []),
      t(`honour-${honour}`),
      ...(inspiredBy ? [t('replication-inspired', { code: inspiredBy.code, title: inspiredBy.title })] : []),
      ...(method ? ['', t('replication-method', { method: shorten(method, 1000) })] : []),
      ...(result ? ['', t('replication-result', { result: shorten(result, 600) })] : []),
      ...(outcomes.length > 0
        ? ['', t('replication-outcomes'), ...outcomes.map((it) => `• ${sayOutcome(it, t)}`)]
        : []),
      '',
      t('replication-spread', { count: spread.models, places: spread.places }),
    ].join('\n'),
    buttons: [
      ...(roles.some(({ kind }) => kind === 'cadre') ? [[copy]] : []),
      ...(photos > 0
        ? [[{ text: t('replication-see-photos', { count: photos }), data: `replication.photos.${id}` }]]
        : []),
      [{ text: t('replication-back'), data: 'replication.list.0' }],
    ],
  }
}
