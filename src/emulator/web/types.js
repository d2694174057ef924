/**
 * What the server tells the page.
 *
 * @typedef {'cadre' | 'reviewer' | 'committee'} Seat
 * @typedef {'telegram' | 'zalo_bot' | 'zalo_oa'} App
 * @typedef {{ id: number, name: string, username?: string, seat: Seat, title?: string, chats: Record<App, number> }} Person
 * @typedef {{ id: number, title: string, members: number[] }} Group
 * @typedef {{ text: string, url?: string, copy_text?: string, style?: 'danger' | 'success' | 'primary' }} Button
 * @typedef {{ type: string, offset: number, length: number, url?: string }} Entity
 * @typedef {object} Message
 * @property {number} message_id
 * @property {number} date
 * @property {number} [edit_date]
 * @property {{ id: number, name: string, is_bot: boolean }} from
 * @property {string} [text]
 * @property {string} [caption]
 * @property {Entity[]} [entities]
 * @property {{ file: string, width: number, height: number }[]} [photos]
 * @property {string} [media_group_id]
 * @property {{ name: string, size: number, file: string }} [document]
 * @property {{ latitude: number, longitude: number }} [location]
 * @property {{ duration: number, file: string }} [voice]
 * @property {number} [reply_to]
 * @property {{ emoji?: string }} [sticker]
 * @property {Button[][]} [buttons]
 * @property {string} [service]
 *
 * @typedef {{ title?: string, text: string, over?: boolean }} Story
 *
 * A chat as the page keeps it: its messages by id, in order; `late` came while the rest was being asked for.
 * @typedef {{ id: number, title?: string, loaded: boolean, messages: Map<number, Message>, late: Map<number, Message> }} Chat
 *
 * What the parts of one phone know about each other.
 * @typedef {object} Phone
 * @property {HTMLElement} screen
 * @property {() => void} [changed] called when another chat or app is in front
 * @property {Person} [person]
 * @property {App} app which app is in front
 * @property {number} [chat]
 * @property {(person?: Person) => void} use
 * @property {(chat?: number) => void} open
 * @property {(text: string) => Promise<unknown>} say
 * @property {(url: string) => Promise<void>} follow
 * @property {() => void} render
 * @property {(message: Message) => void} edit
 * @property {(where: { message_id: number, row?: number, column?: number }) => void} point
 * @property {(text: string) => void} toast
 * @property {<T>(work: () => Promise<T>) => Promise<T | undefined>} attempt
 */
export {}
