# Nút và câu chung của mọi biểu mẫu.

form-step = { $label } ({ $step }/{ $steps })
form-now = Hiện ghi: { $value }
form-noted = ✓ { $label }: { $value }
form-noted-list = ✓ { $label }:
form-add = ➕ { $label }
form-photos = { $count } ảnh
form-photos-taken = ✓ Đã nhận { $count } ảnh. Còn ảnh thì gửi tiếp, đủ rồi thì chọn “Xong”.
form-photos-noted = ✓ Đã nhận { $count } ảnh.

form-back = ⬅ Quay lại
    .words = quay lại, lùi, lùi lại, trở lại
form-later = Để sau
    .words = để sau, để lúc khác, thoát
form-cancel = ✖ Huỷ
    .words = huỷ, huỷ bỏ
form-done = ✅ Xong
    .words = xong, xong rồi, giữ nguyên
form-keep-answer = Giữ nguyên
form-skip = Bỏ qua
    .words = bỏ qua, xoá câu trả lời
form-clear = Xoá câu trả lời
form-edit = ✎ Sửa một mục
    .words = sửa, sửa một mục
form-summary = ⬅ Xem lại bản tóm tắt
    .words = xem lại, xem lại bản tóm tắt, quay lại
form-send = ✅ Gửi
    .words = gửi, gửi đi, gửi đi thẩm định, gửi đề nghị, gửi đề nghị bổ sung, gửi không duyệt, gửi ảnh này, gửi ghi âm này, tạo lời mời, ghi tên này, gửi báo cáo, đồng ý uỷ quyền, ghi nâng cấp, ghi kết thúc, ghi rút mô hình, gửi kết quả, hẹn ngày này, tìm mô hình, xem kỳ này, xem trước khi gửi, hẹn giờ gửi, lập văn bản, lập giấy chứng nhận
form-resume = Làm tiếp
    .words = làm tiếp, tiếp tục
form-restart = Làm bản mới
    .words = làm bản mới, làm mới, làm lại
form-keep = Giữ lại
    .words = giữ lại
form-discard = Bỏ hẳn
    .words = bỏ hẳn

form-which = Đồng chí muốn sửa mục nào?
form-found-draft = Đồng chí có bản nháp ({ $done }/{ $of } mục, { $days ->
        [0] hôm nay
        [1] hôm qua
       *[other] { $days } ngày trước
    })
form-resume-or-not = Đồng chí làm tiếp bản này hay làm bản mới?
form-discard-sure = Đồng chí có bỏ hẳn bản đang làm không? Bỏ rồi thì không lấy lại được.
form-gone = Đã bỏ bản đang làm.

form-too-short = Câu trả lời hơi ngắn. Đề nghị ghi rõ hơn, ít nhất { $min } ký tự.
form-too-long = Câu trả lời dài { $length } ký tự. Đề nghị rút gọn, nhiều nhất { $max } ký tự.
form-needs-a-number = Mục này cần một con số. Ví dụ: 45 hộ, hoặc 1.200 m2, hoặc 25 triệu đồng.
form-needs-a-unit = Đồng chí ghi “{ $number }”. Đề nghị ghi thêm đơn vị tính. Ví dụ: 45 hộ, hoặc 1.200 m2.
form-needs-more-than-zero = Con số cần lớn hơn 0. Ví dụ: 45 hộ.
form-period-none = Chưa thấy ngày nào. Đề nghị ghi ngày bắt đầu và ngày kết thúc. Ví dụ: 15/3 - 30/11
form-period-one-day = Mới có một ngày. Đề nghị ghi cả ngày bắt đầu và ngày kết thúc. Ví dụ: 15/3 - 30/11
form-period-no-such-day = Ngày này không có trong lịch. Đề nghị xem lại. Ví dụ: 15/3 - 30/11
form-period-backwards = Ngày kết thúc đang trước ngày bắt đầu. Đề nghị ghi lại. Ví dụ: 15/3/2026 - 30/11/2026
form-send-a-photo = Đề nghị gửi ảnh, hoặc chọn “Quay lại”.
form-enough-photos = Đã đủ { $max } ảnh, không nhận thêm được nữa.
form-write-it = Câu này đề nghị trả lời bằng chữ.
form-cannot-read = Hệ thống chưa đọc được loại tin này. Đề nghị trả lời bằng chữ, hoặc chọn một mục.
form-pick-one = Đề nghị chọn một mục bên dưới.
form-nothing-found = Chưa tìm thấy. Đề nghị gõ tên khác, ví dụ: Nhân Hoà.
form-answer-first = Mục này cần trả lời rồi mới đi tiếp được.
form-press-a-button = Đề nghị chọn một mục bên dưới.
form-old-button = Mục này đã cũ hoặc đã dùng rồi. Đề nghị xem tin mới nhất.
form-number-late = Số vừa rồi là của một danh sách khác nên hệ thống chưa ghi. Đề nghị trả lời câu này:
form-send-a-voice = Đề nghị bấm nút ghi âm rồi gửi lời nói, hoặc chọn “Quay lại”.
form-enough-voices = Đã đủ { $max } đoạn ghi âm, không nhận thêm được nữa.
form-voices = { $count } đoạn ghi âm
form-send-a-place = Đề nghị gửi vị trí từ bản đồ của điện thoại, hoặc chọn “Bỏ qua”.
form-send-a-file = Đề nghị gửi một tệp văn bản, hoặc chọn “Bỏ qua”.
form-file-kind = Hệ thống chỉ nhận tệp văn bản: PDF, Word, Excel, PowerPoint. Ví dụ: ke-hoach.pdf
form-paper-too-large = Tệp này lớn quá 20 MB nên hệ thống không nhận được. Đề nghị gửi tệp nhỏ hơn.
form-file-too-large = Tệp này lớn quá 20 MB nên hệ thống không nhận được. Đề nghị gửi dưới dạng ảnh.
form-day-none = Chưa thấy ngày nào. Đề nghị ghi một ngày. Ví dụ: 15/3, hoặc: ngày mai
form-day-no-such-day = Ngày này không có trong lịch. Đề nghị xem lại. Ví dụ: 15/3
form-day-not-ahead = Ngày này đã qua. Đề nghị ghi một ngày từ hôm nay trở đi. Ví dụ: ngày mai
form-day-not-behind = Ngày này chưa tới. Đề nghị ghi một ngày từ hôm nay trở về trước. Ví dụ: hôm qua
form-tomorrow = Ngày mai ({ $day })
form-next-week = Tuần sau ({ $day })
form-in-a-month = Một tháng nữa ({ $day })
form-edit-refused = ✎ { $label }: chưa sửa được. { $problem } Vẫn ghi: { $value }
form-edited-left = ✎ Đã sửa trong bản đồng chí để lại, chưa gửi. { $label }: { $value }
