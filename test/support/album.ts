import { leaveDraft } from './draft.ts'
import { eventually } from './eventually.ts'
import { LAN } from './people.ts'
import type { openStage } from './stage.ts'

type Stage = Awaited<ReturnType<typeof openStage>>

/** Lan has answered everything but the photos; the question for them, or the summary, is open. */
export async function atSummary(stage: Stage) {
  await leaveDraft(stage.db)
  await stage.play('Lan: /dangky\nLan > Làm tiếp\nLan < xem lại')
}

/** Lan's uploads in the order in which they were sent, once none is on its way. */
export async function uploads({ db }: Stage) {
  await eventually(async () => (await db.upload.count({ where: { state: 'awaited' } })) === 0, {
    otherwise: () => db.upload.findMany({ omit: { file: true } }),
  })
  return db.upload.findMany({ orderBy: [{ sentAt: 'asc' }, { place: 'asc' }, { id: 'asc' }] })
}

/** What the bot has said in somebody's chat. */
export const saidTo = ({ world }: Stage, person: number, on: Parameters<Stage['world']['chatOf']>[1] = 'telegram') =>
  world
    .chat(world.chatOf(person, on))
    .messages.filter(({ from }) => from.is_bot)
    .map(({ text, caption }) => text ?? caption ?? '')

export const saidToLan = (stage: Stage, words: string) => saidTo(stage, LAN).filter((text) => text.includes(words))

/** Waits until the bot has said these words to somebody, now or before. */
export const heard = (
  stage: Stage,
  words: string,
  person = LAN,
  on: Parameters<Stage['world']['chatOf']>[1] = 'telegram',
) =>
  eventually(() => saidTo(stage, person, on).find((text) => text.includes(words)), {
    otherwise: async () => saidTo(stage, person, on).slice(-3),
  })
