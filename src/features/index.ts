import type { Feature } from '../feature.ts'
import { admin } from './admin/index.ts'
import { board } from './board/index.ts'
import { broadcast } from './broadcast/index.ts'
import { changes } from './changes/index.ts'
import { deadlines } from './deadlines/index.ts'
import { delegation } from './delegation/index.ts'
import { digest } from './digest/index.ts'
import { figures } from './figures/index.ts'
import { help } from './help/index.ts'
import { initiatives } from './initiatives/index.ts'
import { inspection } from './inspection/index.ts'
import { onboarding } from './onboarding/index.ts'
import { papers } from './papers/index.ts'
import { photos } from './photos/index.ts'
import { progress } from './progress/index.ts'
import { queue } from './queue/index.ts'
import { recognition } from './recognition/index.ts'
import { renewal } from './renewal/index.ts'
import { replication } from './replication/index.ts'
import { review } from './review/index.ts'
import { status } from './status/index.ts'

/** The product's table of contents, in the order in which a person meets it. */
export const features: Feature[] = [
  onboarding,
  initiatives,
  review,
  changes,
  progress,
  photos,
  status,
  recognition,
  inspection,
  replication,
  renewal,
  deadlines,
  queue,
  delegation,
  figures,
  digest,
  papers,
  broadcast,
  board,
  admin,
  help,
]
