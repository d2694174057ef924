import type { Context } from '../../context.ts'
import { modelIn } from '../../core/code.ts'
import { idFrom } from '../../core/lookup.ts'
import { isKind } from '../../core/papers.ts'
import { Problem } from '../../core/problem.ts'
import type { Feature, MakePaper } from '../../feature.ts'
import { modelBy } from '../../models.ts'
import { again, fetch } from './actions.ts'
import { album } from './album.ts'
import { certificate } from './certificate.ts'
import { certify, openCertificate } from './certificate-form.ts'
import { paper } from './form.ts'
import { certifiable, menu } from './menu.ts'
import { list, register } from './register.ts'
import { removeOld } from './removal.ts'
import { report } from './report.ts'
import { tables } from './tables.ts'
import { verification } from './verification.ts'
import { on, views } from './views.ts'

/** Văn bản: what offices hand in, made by a worker while people go on: reports, registers, albums, certificates. */
export const papers: Feature = {
  name: 'papers',
  commands: {
    vanban: {
      run: (ctx, code) => (code ? ofModel(ctx, code) : menu(ctx)),
      menu: 7,
      for: ['reviewer', 'committee', 'admin', 'chair'],
    },
  },
  buttons: {
    new: (ctx, kind = '') => begin(ctx, kind),
    certificates: (ctx, page) => certifiable(ctx, page === '0' ? 0 : idFrom(page)),
    certificate: (ctx, initiative) => openCertificate(ctx, idFrom(initiative)),
    again: (ctx, id) => again(ctx, idFrom(id)),
    fetch: (ctx, id) => fetch(ctx, idFrom(id)),
  },
  codes: { vanban: async (ctx, subject) => openCertificate(ctx, (await modelBy(ctx.app, subject)).id) },
  forms: [paper, certify],
  papers: { report, register, tables, csv: list, album, certificate } satisfies Record<string, MakePaper>,
  tick: removeOld,
  on,
  views,
  pages: { 'GET /xacminh/:code': verification },
}

async function begin(ctx: Context, kind: string) {
  if (!isKind(kind)) throw new Problem('form-old-button')
  await ctx.ask(paper.name, kind)
}

/** "/vanban DVK-26-0042" */
async function ofModel(ctx: Context, code: string) {
  const subject = modelIn(code)
  if (!subject) throw new Problem('papers-no-code')
  await openCertificate(ctx, (await modelBy(ctx.app, subject)).id)
}
