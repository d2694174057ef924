import type { Params } from '../calls/params.ts'
import { answerCallbackQuery } from './callbacks.ts'
import { getChat, getChatMember } from './chats.ts'
import { getMyCommands, setMyCommands } from './commands.ts'
import { deleteMessage, editMessageCaption, editMessageReplyMarkup, editMessageText } from './edits.ts'
import { getFile } from './files.ts'
import { sendChatAction, sendMessage } from './messages.ts'
import type { Method } from './method.ts'
import { sendDocument, sendMediaGroup, sendPhoto, sendVoice } from './photos.ts'
import { getMe, setMyDescription, setMyName, setMyShortDescription } from './profile.ts'
import { deleteWebhook, getUpdates, getWebhookInfo, setWebhook } from './updates.ts'

/** The Bot API, as far as it is here. Names are found whatever their case, as on the real server. */
export const methods: Record<string, Method> = {
  getMe,
  setMyName,
  setMyDescription,
  setMyShortDescription,
  setMyCommands,
  getMyCommands,

  getUpdates,
  setWebhook,
  deleteWebhook,
  getWebhookInfo,

  sendMessage,
  sendPhoto,
  sendMediaGroup,
  sendDocument,
  sendVoice,
  sendChatAction,

  editMessageText,
  editMessageCaption,
  editMessageReplyMarkup,
  deleteMessage,
  answerCallbackQuery,

  getFile,
  getChat,
  getChatMember,
}

/** Calls that the flood limits count, and how many messages each of them is. */
export const paced: Record<string, (params: Params) => number> = {
  sendMessage: () => 1,
  sendPhoto: () => 1,
  sendDocument: () => 1,
  sendVoice: () => 1,
  sendMediaGroup: (params) => {
    const media = params.json('media', 'media')
    return Array.isArray(media) ? Math.max(1, media.length) : 1
  },
  editMessageText: () => 1,
  editMessageCaption: () => 1,
  editMessageReplyMarkup: () => 1,
}

const names = new Map(Object.keys(methods).map((name) => [name.toLowerCase(), name]))

/** The method's own spelling, or nothing if there is no such method. */
export const methodName = (written: string) => names.get(written.toLowerCase())
