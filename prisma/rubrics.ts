import type { Criterion } from '../src/core/rubric.ts'
import type { Tx } from '../src/db.ts'

/**
 * The rubrics that there are without any document: ours, and shown as such. A province loads its own as further rows;
 * a changed one is a new version, never an overwritten row.
 */
export const loadRubrics = (tx: Tx) =>
  tx.rubric.createMany({
    data: RUBRICS.map((rubric) => ({ ...rubric, criteria: rubric.criteria as object[] })),
    skipDuplicates: true,
  })

const POINTS = { pass: 70, outstanding: 85, spread: 15, isDefault: true }

export const RUBRICS: (typeof POINTS & {
  code: string
  version: number
  name: string
  nameEn: string
  collective: boolean
  criteria: Criterion[]
})[] = [
  {
    code: 'mac-dinh-tap-the',
    version: 1,
    name: 'Tiêu chí công nhận mô hình của tập thể',
    nameEn: 'Criteria for the model of a collective',
    collective: true,
    ...POINTS,
    criteria: [
      {
        code: 'need',
        name: 'Sát thực tiễn, giải quyết việc khó',
        nameEn: 'Close to life, solves what is hard',
        hint: 'Việc khó, việc bà con bức xúc mà cấp uỷ, chính quyền đã có chủ trương.',
        hintEn: 'Something hard or urgent for people, which Party and government have put on the agenda.',
        most: 20,
      },
      {
        code: 'skill',
        name: 'Cách làm khéo',
        nameEn: 'Skilful ways',
        hint: 'Gần dân, nhiều lực lượng cùng làm, bà con tự nguyện; sáng tạo, tiết kiệm.',
        hintEn: 'Near people, with many forces, by free will; inventive and thrifty.',
        most: 25,
      },
      {
        code: 'result',
        name: 'Kết quả đo được',
        nameEn: 'Results that can be measured',
        hint: 'Con số đạt được so với mục tiêu đã đăng ký, có báo cáo và ảnh.',
        hintEn: 'The numbers against the goal that was registered, with reports and photos.',
        most: 25,
      },
      {
        code: 'spread',
        name: 'Sức lan tỏa',
        nameEn: 'Spread',
        hint: 'Bà con hưởng ứng, nơi khác đến xem và làm theo.',
        hintEn: 'People join in; others come to see it and do the same.',
        most: 15,
      },
      {
        code: 'lasting',
        name: 'Tính bền vững',
        nameEn: 'Lasting',
        hint: 'Có người giữ, có quy ước, không dừng lại khi hết đợt phát động.',
        hintEn: 'Somebody keeps it up, there are rules for it, it does not end with the campaign.',
        most: 15,
      },
    ],
  },
  {
    code: 'mac-dinh-ca-nhan',
    version: 1,
    name: 'Tiêu chí công nhận điển hình cá nhân, hộ gia đình',
    nameEn: 'Criteria for the model of a person or a household',
    collective: false,
    ...POINTS,
    criteria: [
      {
        code: 'example',
        name: 'Gương mẫu của bản thân và gia đình',
        nameEn: 'Exemplary, with the family',
        hint: 'Bản thân và gia đình làm trước, chấp hành tốt chủ trương, quy ước của thôn.',
        hintEn: 'The person and the family go first, and keep the law and the rules of the village.',
        most: 20,
      },
      {
        code: 'skill',
        name: 'Khéo vận động, giúp bà con',
        nameEn: 'Skilful in winning and helping people',
        hint: 'Nói để bà con hiểu và tin, chỉ cách làm, gỡ được việc khó, việc tồn đọng lâu ngày.',
        hintEn: 'People understand and trust, are shown how, and what was stuck for long is solved.',
        most: 25,
      },
      {
        code: 'result',
        name: 'Kết quả đo được',
        nameEn: 'Results that can be measured',
        hint: 'Con số đạt được so với mục tiêu đã đăng ký, có báo cáo và ảnh.',
        hintEn: 'The numbers against the goal that was registered, with reports and photos.',
        most: 25,
      },
      {
        code: 'spread',
        name: 'Sức lan tỏa',
        nameEn: 'Spread',
        hint: 'Có hộ khác, người khác học và làm theo.',
        hintEn: 'Other people and households learn it and do the same.',
        most: 15,
      },
      {
        code: 'lasting',
        name: 'Bền bỉ, được bà con tín nhiệm',
        nameEn: 'Steady, and trusted',
        hint: 'Làm đều, lâu dài, bà con trong thôn thừa nhận.',
        hintEn: 'It goes on for years, and the village says so.',
        most: 15,
      },
    ],
  },
]
