import { running } from './office.ts'
import { forward, recognised, reportOn, runningModel } from './recognition.ts'
import { registers } from './snippets.ts'
import type { openStage } from './stage.ts'

export type Stage = Awaited<ReturnType<typeof openStage>>

/** How somebody comes to a form, as people do; and answers that its questions take, where no button or guess does. */
export interface Way {
  form: string
  who: string
  opens(stage: Stage): Promise<unknown>
  answers?: Record<string, string>
  /** questions that do not come up that way */
  never?: string[]
}

const says = (story: string) => (stage: Stage) => stage.play(story)
const SENT = `${registers('Lan')}\nHùng < Hồ sơ đăng ký mới`
const RUNNING = `${SENT}\nHùng > Duyệt\nLan < Đã duyệt`

const PLANNED = `${RUNNING}
Hùng: /kiemtra DVK-26-0001
Hùng < hẹn ngày nào
Hùng > Ngày mai
Hùng < nội dung gì
Hùng > Bỏ qua
Hùng < xem lại
Hùng > Hẹn ngày này
Hùng < Đã hẹn`

/** Every form of the product, some in more than one way: one that is not here makes the test red. */
export const WAYS: Record<string, Way> = {
  introduction: {
    form: 'introduction',
    who: 'Nga',
    opens: says(`* cadre: Hoàng Thị Nga
      Nga: /start
      Nga > Đồng ý
      Nga < mã mời
      Nga > Tôi chưa có mã
      Nga < Họ và tên`),
    answers: { unit: 'Nhan Hoa Tan Lam Huong' },
  },
  statistics: {
    form: 'statistics',
    who: 'Hương',
    opens: says('Hương: /thongke\nHương > Kỳ khác\nHương > tự gõ'),
    answers: { period: 'quý III 2026' },
  },
  naming: { form: 'naming', who: 'Lan', opens: (stage) => press(stage, 'Lan', 'onboarding.rename') },
  registration: {
    form: 'registration',
    who: 'Lan',
    async opens(stage) {
      await holds(stage, 'Lan', 'cadre', 'Trung Hoà')
      await stage.play('Lan: /dangky\nLan < Đơn vị')
    },
    // It looks like another one: that question is asked as well.
    answers: { title: 'Xây dựng khu dân cư kiểu mẫu', alike: 'Khác, đăng ký tiếp' },
  },
  'registration that came back': {
    form: 'registration',
    who: 'Lan',
    opens: says(`${SENT}
      Hùng > Đề nghị bổ sung
      Hùng > Mục tiêu
      Hùng > Thời gian
      Hùng > Xong
      Hùng > Mục tiêu cần một con số
      Hùng > Gửi đề nghị bổ sung
      Lan > Bổ sung ngay
      Lan < Mục tiêu là gì`),
    never: ['alike'],
  },
  return: { form: 'return', who: 'Hùng', opens: says(`${SENT}\nHùng > Đề nghị bổ sung\nHùng < Mục nào`) },
  reject: { form: 'reject', who: 'Hùng', opens: says(`${SENT}\nHùng > Không duyệt\nHùng < Vì sao`) },
  progress: { form: 'progress', who: 'Lan', opens: says(`${RUNNING}\nLan: /baocao\nLan < thời gian nào`) },
  recognition: {
    form: 'recognition',
    who: 'Tám',
    async opens(stage) {
      await reportOn(stage.app, await runningModel(stage.db))
      await stage.play('Tám: DENGHI DVK-26-0001\nTám < tự chấm')
    },
  },
  ballot: {
    form: 'ballot',
    who: 'Sơn',
    async opens(stage) {
      await putForward(stage)
      await stage.play('Sơn: CHAM DVK-26-0001\nSơn < mấy điểm')
    },
  },
  conclusion: {
    form: 'conclusion',
    who: 'Thành',
    async opens(stage) {
      await putForward(stage)
      await stage.play('Thành: CHUACONGNHAN DVK-26-0001\nThành < Vì sao chưa công nhận')
    },
  },
  plan: {
    form: 'plan',
    who: 'Hùng',
    opens: says(`${RUNNING}\nHùng: /kiemtra\nHùng > Chọn mô hình khác\nHùng < Kiểm tra mô hình nào`),
    answers: { model: 'DVK-26-0001' },
  },
  visit: {
    form: 'visit',
    who: 'Hùng',
    opens: says(`${PLANNED}\nHùng > Xem lịch hẹn\nHùng > Ghi kết quả\nHùng < đồng chí thấy những gì`),
    answers: { conclusion: 'Còn việc cần làm', task: 'Lập sổ ghi ngày công', due: '30/11' },
  },
  again: {
    form: 'again',
    who: 'Hùng',
    opens: says(`${PLANNED}
      Hùng > Xem lịch hẹn
      Hùng > Ghi kết quả
      Hùng < đồng chí thấy những gì
      Hùng: Rau tốt, chưa có sổ ghi ngày công
      Hùng > Còn việc cần làm
      Hùng < làm việc gì
      Hùng: Lập sổ ghi ngày công
      Hùng < chậm nhất ngày nào
      Hùng > Tuần sau
      Hùng < gửi ảnh
      Hùng > Bỏ qua
      Hùng < xem lại
      Hùng > Gửi kết quả
      Lan > Đã làm xong
      Hùng < Đơn vị báo đã làm xong
      Hùng > Đề nghị làm tiếp
      Hùng < Còn phải làm việc gì`),
    answers: { due: '30/11' },
  },
  search: { form: 'search', who: 'Mai', opens: says('Mai: /nhanrong\nMai > Tìm\nMai < Đồng chí tìm mô hình gì') },
  photo: { form: 'photo', who: 'Lan', opens: (stage) => lost(stage, 'photo') },
  voice: { form: 'voice', who: 'Lan', opens: (stage) => lost(stage, 'voice') },
  upgrade: {
    form: 'upgrade',
    who: 'Lan',
    async opens(stage) {
      await running(stage.app)
      await stage.settled()
      stage.day('2027-01-05')
      await stage.play('Lan: NANGCAP DVK-26-0001\nLan < Năm nay đăng ký ở cấp nào')
    },
  },
  ending: {
    form: 'ending',
    who: 'Lan',
    async opens(stage) {
      await running(stage.app)
      await stage.settled()
      stage.day('2027-01-05')
      await stage.play('Lan: KETTHUC DVK-26-0001\nLan < Vì sao mô hình kết thúc')
    },
  },
  withdrawal: {
    form: 'withdrawal',
    who: 'Lan',
    async opens(stage) {
      await running(stage.app)
      await stage.settled()
      await stage.play('Lan: Rút mô hình DVK-26-0001\nLan < Vì sao rút mô hình')
    },
  },
  delegation: {
    form: 'delegation',
    who: 'Hùng',
    async opens(stage) {
      await holds(stage, 'Hùng', 'chair', 'Tân Lâm Hương')
      await stage.play('Hùng: /uyquyen\nHùng < việc nào')
    },
  },
  paper: {
    form: 'paper',
    who: 'Hương',
    opens: says('Hương: /vanban\nHương > Báo cáo (.docx)\nHương < Số liệu của thời gian nào'),
    answers: { unit: 'Tân Lâm Hương' },
  },
  certificate: {
    form: 'certificate',
    who: 'Thành',
    async opens(stage) {
      await recognised(stage.app, await runningModel(stage.db))
      await stage.play('Thành: VANBAN DVK-26-0001\nThành < Số của quyết định')
    },
    answers: { decision: '125-QĐ/ĐU', decidedOn: '15/10/2026' },
  },
  broadcast: {
    form: 'broadcast',
    who: 'Hương',
    opens: says('Hương: /thongbao\nHương < muốn thông báo điều gì'),
    answers: { unit: 'Tân Lâm Hương', whom: 'Người có mô hình thuộc một lĩnh vực' },
  },
  timing: {
    form: 'timing',
    who: 'Hương',
    opens: says(`Hương: /thongbao
      Hương < muốn thông báo điều gì
      Hương: Mời các đồng chí dự họp
      Hương > Bỏ qua
      Hương < tệp văn bản
      Hương > Bỏ qua
      Hương < Gửi cho ai
      Hương > Cán bộ cơ sở
      Hương < xem lại
      Hương > Xem trước khi gửi
      Hương < xem lần cuối
      Hương > Hẹn giờ
      Hương < Gửi vào lúc nào`),
  },
  invitation: {
    form: 'invitation',
    who: 'Minh',
    opens: says('Minh: /moi\nMinh < Mời người'),
    answers: { unit: 'Nhan Hoa' },
  },
}

/** A button of a feature, pressed under whatever the bot said last. */
export async function press(stage: Stage, name: string, data: string) {
  const { id } = stage.world.people().find((person) => person.name.endsWith(name))!
  if (stage.world.chat(id).messages.length === 0) await stage.play(`${name}: /trogiup\n${name} < giúp đồng chí`)
  const last = stage.world.chat(id).messages.findLast(({ from }) => from.is_bot)!
  stage.world.presses(id, id, last.message_id, { data })
  await stage.settled()
}

/** One more role, held for long. */
export async function holds({ db }: Stage, name: string, kind: 'cadre' | 'chair' | 'reviewer', unit: string) {
  const { id: personId } = await db.person.findFirstOrThrow({ where: { name: { endsWith: name } } })
  const { id: unitId } = await db.unit.findFirstOrThrow({ where: { name: unit } })
  await db.role.create({ data: { personId, unitId, kind, state: 'active' } })
}

async function putForward(stage: Stage) {
  const model = await runningModel(stage.db)
  await reportOn(stage.app, model)
  await forward(stage.app, model)
  await stage.settled()
}

/** Something that was sent with a dossier cannot be fetched any more. */
async function lost(stage: Stage, kind: 'photo' | 'voice') {
  await stage.play(SENT)
  const { id: submissionId, authorId } = await stage.db.submission.findFirstOrThrow({ where: { state: 'submitted' } })
  const account = await stage.db.account.findFirstOrThrow({ where: { personId: authorId, channel: 'telegram' } })
  const sentAt = stage.app.clock.now()
  const upload = await stage.db.upload.create({
    data: {
      ...{ accountId: account.id, personId: authorId, submissionId, kind, sentAt },
      message: '0',
      state: 'missing',
    },
  })
  await press(stage, 'Lan', `photos.again.${upload.id}`)
}
