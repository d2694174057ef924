import type { App } from './ports.ts'

/** Whether people can open our pages: at PUBLIC_URL; in the simulator everybody sits at this machine. */
export const isReachable = ({ web, config }: Pick<App, 'web' | 'config'>): boolean =>
  web.isPublic || config.roles.includes('simulator')
