import type { MessageEntity } from 'grammy/types'
import { detect, inOrder } from './entities.ts'

/** What Zalo shows: the styles that are given, and of its own accord only addresses and telephone numbers. */
export const withLinks = (text: string, styles: MessageEntity[] = []): MessageEntity[] =>
  inOrder([...styles, ...detect(text, styles).filter(({ type }) => type === 'url' || type === 'phone_number')])
