import { call } from './api.js'
import { showStory } from './caption.js'
import { confirm } from './dialogs.js'
import { createSeats } from './seats.js'
import { showToday } from './today.js'
import { connect } from './world.js'

const offline = document.querySelector('.offline')
showStory(document.querySelector('.story'))
showToday(document.querySelector('.today'))
const seats = createSeats(document.querySelector('.seats'), document.querySelector('.tabs'))

connect({
  opened: () => {
    offline.hidden = true
  },
  lost: () => {
    offline.hidden = false
  },
})

document.querySelector('[data-test=reset]').addEventListener('click', async () => {
  const agreed = await confirm({
    title: 'Làm lại từ đầu?',
    text: 'Mọi tin nhắn và hồ sơ trong trình mô phỏng sẽ bị xoá. Danh sách người vẫn giữ nguyên.',
    yes: 'Xoá và làm lại',
    danger: true,
  })
  if (agreed) seats.current().attempt(() => call('/sim/reset', {}))
})
