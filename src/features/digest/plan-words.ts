import type { Translate } from '../../core/message.ts'
import type { Plan, Rhythm } from '../../core/rhythm.ts'

/** "Hằng tuần: thứ Hai, 7:30 · tin riêng, nhóm" */
export function lineOf(t: Translate, plan: Plan): string {
  const { rhythm, isOn, minute, day, places } = plan
  const name = t(`digest-rhythm-${rhythm}`)
  if (!isOn) return t('digest-plan-off', { name })
  const at = clockOf(minute)
  const when = rhythm === 'day' ? at : `${dayName(t, rhythm, day)}, ${at}`
  return t('digest-plan-on', { name, when, where: places.map((place) => t(`digest-place-${place}`)).join(', ') })
}

export const dayName = (t: Translate, rhythm: Rhythm, day: number) =>
  rhythm === 'week' ? t(`digest-weekday-${day}`) : t('digest-nth-day', { day, rhythm })

const clockOf = (minute: number) => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`
export const minutesOf = (clock: string) => {
  const [hour = 0, minute = 0] = clock.split(':').map(Number)
  return 60 * hour + minute
}
