import type { Context } from '../../context.ts'
import { choice, suggested, text } from '../../core/fields.ts'
import type { Option } from '../../core/form.ts'
import type { Wizard } from '../../feature.ts'
import { findUnits } from '../../organisation.ts'
import { rename, requestRole } from './actions.ts'

/** "Đồng chí tên gì, công tác ở đâu?" for those who come without an invitation. */
export const introduction: Wizard = {
  name: 'introduction',
  version: 1,
  fields: { name: suggested({ min: 2, max: 60 }), unit: choice() },
  async options(ctx, { field, input }) {
    return field === 'name' ? [nameSoFar(ctx)] : findUnits(ctx.app.db, input)
  },
  async submit(ctx, answers, { id }) {
    const { name, unit } = answers as { name: string; unit: Option }
    const waits = await requestRole(ctx.app, ctx.who!, ctx.here.channel, { name, unitId: Number(unit.value) }, id)
    return { text: waits ? ctx.t('introduction-sent', { unit: waits }) : ctx.t('form-old-button') }
  },
}

/** The name that the system writes, when the one on Telegram is a nickname. */
export const naming: Wizard = {
  name: 'naming',
  version: 1,
  fleeting: true,
  fields: { name: text({ min: 2, max: 60 }) },
  async submit(ctx, { name }, { id }) {
    const done = await rename(ctx.app, ctx.who!, String(name), id)
    return { text: ctx.t(done ? 'naming-sent' : 'form-old-button', { name: String(name) }) }
  },
}

const nameSoFar = ({ who }: Context): Option => ({ value: 'mine', label: who!.name })
