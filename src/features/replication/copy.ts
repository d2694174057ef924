import { codeOf } from '../../core/code.ts'
import type { View } from '../../feature.ts'
import { named, nameOf } from '../../organisation.ts'

/** In the chat of the unit that did it first: somebody follows. `about` is the copy. */
export const copy =
  (moment: 'registered' | 'approved'): View =>
  async ({ app, t, again }, about) => {
    if (again) return undefined
    const found = await app.db.initiative.findUnique({
      where: { id: Number(about) },
      include: { unit: named, inspiredBy: true },
    })
    if (!found?.inspiredBy) return undefined
    const { code, title, inspiredBy } = found
    return {
      title: t(`copy-${moment}`, { code: inspiredBy.code }),
      text: t(`copy-${moment}-text`, { unit: nameOf(found.unit), original: inspiredBy.title, title, code }),
      buttons: [
        [
          {
            text: t('replication-see'),
            data: `replication.show.${inspiredBy.id}`,
            code: codeOf('lantoa', inspiredBy.code),
          },
        ],
      ],
    }
  }
