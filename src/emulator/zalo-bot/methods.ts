import { sendChatAction, sendMessage, sendPhoto, sendSticker, sendVoice } from './messages.ts'
import type { BotMethod } from './method.ts'
import { deleteWebhook, getUpdates, getWebhookInfo, setWebhook } from './updates.ts'

const getMe: BotMethod = () => ({
  id: '1459232241454765289',
  account_name: 'bot.VDKyGxQvc',
  account_type: 'BASIC',
  can_join_groups: false,
})

/** The Zalo Bot Platform. Names are found as they are written here, unlike Telegram's. */
export const botMethods: Record<string, BotMethod> = {
  getMe,

  getUpdates,
  setWebhook,
  deleteWebhook,
  getWebhookInfo,

  sendMessage,
  sendPhoto,
  sendSticker,
  sendVoice,
  sendChatAction,
}
