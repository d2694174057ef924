import type { Place } from '../../core/rhythm.ts'
import { inTurn } from '../../db.ts'
import type { Feature } from '../../feature.ts'
import { accountsOf, channelsOf, groupsOf } from '../../organisation.ts'
import { makeDigests } from './actions.ts'
import { settings } from './settings.ts'
import { view } from './view.ts'

/** Bản tin: each evening, week, month … a committee reads what happened below it, and how things stand. */
export const digest: Feature = {
  name: 'digest',
  commands: { bantindinhky: { run: (ctx) => settings.open(ctx), menu: 7, for: ['committee', 'admin'] } },
  buttons: settings.buttons,
  tick: makeDigests,
  on: {
    async 'digest.made'(tx, { unitId = 0, data }) {
      const where = {
        private: () => accountsOf(tx, unitId, ['committee']),
        group: () => groupsOf(tx, unitId),
        channel: () => channelsOf(tx, unitId),
      }
      const accounts = await inTurn((data?.places ?? []) as Place[], (place) => where[place]())
      return accounts.map((account) => ({ account, view: 'digest', about: String(data?.digest) }))
    },
  },
  spare: ['digest'],
  passive: ['digest'],
  views: { digest: view },
}
