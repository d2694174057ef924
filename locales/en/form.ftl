# Buttons and sentences that all forms share.

form-step = { $label } ({ $step }/{ $steps })
form-now = Written so far: { $value }
form-noted = ✓ { $label }: { $value }
form-noted-list = ✓ { $label }:
form-add = ➕ { $label }
form-photos = { $count ->
        [one] 1 photo
       *[other] { $count } photos
    }

form-photos-taken = ✓ { $count ->
        [one] 1 photo has
       *[other] { $count } photos have
    } arrived. You may send more; when there are enough, choose “Done”.
form-photos-noted = ✓ { $count ->
        [one] 1 photo has
       *[other] { $count } photos have
    } arrived.
form-back = ⬅ Back
    .words = back, go back, quay lại, lùi, lùi lại, trở lại
form-later = Later
    .words = later, để sau, để lúc khác, thoát
form-cancel = ✖ Cancel
    .words = cancel, huỷ, huỷ bỏ
form-done = ✅ Done
    .words = done, keep as it is, xong, xong rồi
form-keep-answer = Keep as it is
form-skip = Skip
    .words = skip, remove this answer, bỏ qua
form-clear = Remove this answer
form-edit = ✎ Change an answer
    .words = change, change an answer, edit, sửa
form-summary = ⬅ Back to the summary
    .words = back, summary, back to the summary, quay lại
form-send = ✅ Send
    .words = send, send for review, send the request, return for completion, send not approved, make the invitation, gửi, gửi đi, use this name, send the report, send this photo, send this voice note, let them stand in, write it down, write the end, write the withdrawal, send the result, send it, plan this day, find models, show this period, preview before sending, schedule it, make it, make the certificate
form-resume = Go on
    .words = go on, continue, làm tiếp, tiếp tục
form-restart = Start afresh
    .words = start afresh, start over, làm bản mới, làm lại
form-keep = Keep it
    .words = keep, keep it, giữ lại
form-discard = Discard it
    .words = discard, discard it, bỏ hẳn

form-which = Which answer do you want to change?
form-found-draft = You have a draft ({ $done }/{ $of } answers, { $days ->
        [0] today
        [1] yesterday
       *[other] { $days } days ago
    })
form-resume-or-not = Go on with this one, or start afresh?
form-discard-sure = Discard what you have been writing? It cannot be brought back.
form-gone = It has been discarded.

form-too-short = The answer is a little short. Please say more, at least { $min } characters.
form-too-long = The answer has { $length } characters. Please shorten it to { $max }.
form-needs-a-number = This needs a number. Examples: 45 hộ, or 1.200 m2, or 25 triệu đồng.
form-needs-a-unit = You wrote “{ $number }”. Please add the unit. Examples: 45 hộ, or 1.200 m2.
form-needs-more-than-zero = The number must be more than 0. Example: 45 hộ.
form-period-none = No date was found. Please give the first day and the last day. Example: 15/3 - 30/11
form-period-one-day = Only one date was found. Please give both the first day and the last day. Example: 15/3 - 30/11
form-period-no-such-day = This day is not in the calendar. Please check. Example: 15/3 - 30/11
form-period-backwards = The last day comes before the first day. Please write them again. Example: 15/3/2026 - 30/11/2026
form-send-a-photo = Please send a photo, or choose “Back”.
form-enough-photos = There are { $max } photos already. No more can be taken.
form-write-it = Please answer this question in words.
form-cannot-read = The system cannot read this kind of message. Please answer in words or choose one of the answers.
form-pick-one = Please choose one of the answers below.
form-nothing-found = Nothing was found. Please type another name, for example: Nhân Hoà.
form-answer-first = This question needs an answer before you can go on.
form-press-a-button = Please choose one of the answers below.
form-old-button = This choice is old or has already been used. Please see the latest message.
form-number-late = That number belongs to another list, so nothing was noted. Please answer this question:
form-send-a-voice = Please hold the microphone button and send a voice note, or choose “Back”.
form-enough-voices = That is { $max } voice notes already; no more can be taken.
form-voices = { $count ->
    [one] { $count } voice note
   *[other] { $count } voice notes
}
form-send-a-place = Please send a place from your phone’s map, or choose “Skip”.
form-send-a-file = Please send one document, or choose “Skip”.
form-file-kind = Only documents are taken: PDF, Word, Excel, PowerPoint. For example: plan.pdf
form-paper-too-large = This file is larger than 20 MB and cannot be taken. Please send a smaller one.
form-file-too-large = This file is larger than 20 MB and cannot be taken. Please send it as a photo.
form-day-none = No day was found. Please write one day. Example: 15/3, or: ngày mai (tomorrow)
form-day-no-such-day = The calendar has no such day. Please check it. Example: 15/3
form-day-not-ahead = That day has passed. Please write today or a later day. Example: ngày mai (tomorrow)
form-day-not-behind = That day has not come yet. Please write today or an earlier day. Example: hôm qua (yesterday)
form-tomorrow = Tomorrow ({ $day })
form-next-week = Next week ({ $day })
form-in-a-month = In a month ({ $day })
form-edit-refused = ✎ { $label } is not changed. { $problem } It still says: { $value }
form-edited-left = ✎ Changed in the draft that you left, not sent yet. { $label }: { $value }
