start = Bắt đầu
    .words = bắt đầu, start

onboarding-welcome = Chào đồng chí! Đây là hệ thống “Dân vận khéo”
onboarding-notice =
    Trước khi bắt đầu, đề nghị đồng chí đọc:

    • Đây là máy trả lời tự động, không phải người.
    • Hệ thống lưu: họ tên, đơn vị, vai trò, mã số tài khoản nhắn tin và những gì đồng chí gửi về mô hình.
    • Để làm gì: đăng ký, thẩm định và tổng hợp mô hình “Dân vận khéo”.
    • Người xem được: đơn vị của đồng chí và cấp thẩm định, chỉ đạo phía trên.
    • Đồng chí có quyền xem, sửa, xoá dữ liệu và rút lại sự đồng ý: báo với quản trị của đơn vị.
    • Không gửi tài liệu Mật. Không gửi ảnh trẻ em khi gia đình chưa đồng ý.

    Đồng chí có đồng ý không?
onboarding-agree = ✅ Đồng ý
onboarding-decline = Không đồng ý
onboarding-declined = Hệ thống không lưu gì về đồng chí. Khi muốn dùng, đề nghị nhắn { COMMAND("start") }.
onboarding-nameless = (chưa rõ tên)
onboarding-invited = Đồng chí được mời làm { $role } – { $unit }.
onboarding-bad-invitation = Lời mời này chưa đúng, đã dùng hoặc đã hết hạn. Đề nghị xem lại mã, hoặc xin người mời một mã mới. Chưa có mã thì nhắn { COMMAND("start") }.
onboarding-too-many = Đồng chí đã thử nhiều lần. Đề nghị thử lại sau một giờ.
onboarding-hello = Chào đồng chí { $name }!
onboarding-menu = Đồng chí cần làm gì?
onboarding-entered =
    Đồng chí đã vào hệ thống với vai trò { $role } – { $unit }.
    Họ tên hệ thống ghi: { $name }

    Đồng chí cần làm gì?
onboarding-rename = Sửa họ tên

naming-name = Họ và tên của đồng chí?
    .label = Họ và tên
    .example = Ví dụ: Nguyễn Thị Lan
naming-confirm = Đề nghị xem lại
naming-send = ✅ Ghi tên này
naming-sent = Từ nay hệ thống ghi họ tên đồng chí là { $name }.
naming-later = Họ tên chưa thay đổi.
onboarding-who =
    Đồng chí có mã mời 6 ký tự thì gõ mã vào đây.

    Chưa có mã thì chọn mục bên dưới để giới thiệu. Đơn vị sẽ xác nhận.
onboarding-introduce = Tôi chưa có mã
onboarding-confirmed = Đã xác nhận đồng chí { $name }. Hệ thống đã báo cho đồng chí ấy.
onboarding-refused = Đã từ chối đề nghị của { $name }. Hệ thống đã báo cho người ấy.
onboarding-already-answered = Đề nghị này đã có người trả lời rồi.

introduction-name = Họ và tên của đồng chí là gì?
    .label = Họ và tên
    .example = Chọn tên bên dưới nếu đúng, hoặc gõ lại. Ví dụ: Nguyễn Thị Lan
introduction-unit = Đồng chí công tác ở thôn, xã nào?
    .label = Đơn vị
    .example = Gõ tên rồi chọn. Ví dụ: Nhân Hoà
introduction-confirm = Đề nghị đồng chí xem lại rồi chọn “Gửi đề nghị”
introduction-send = ✅ Gửi đề nghị
introduction-sent = Đã gửi đề nghị tới { $unit }. Khi được xác nhận, hệ thống sẽ báo ngay.
introduction-later = Đã cất lại. Khi muốn làm tiếp, đề nghị nhắn { COMMAND("start") }.

join-request = Có người xin vào hệ thống
join-request-text =
    Họ tên: { $name }
    Đơn vị: { $unit }

    Đây có đúng là cán bộ của đơn vị không?
join-request-confirm = ✅ Đúng, xác nhận
join-request-refuse = Không phải
join-request-active = ✅ Đồng chí { $name } đã xác nhận.
join-request-ended = ✖ Đồng chí { $name } đã từ chối.
join-answer-active = Đồng chí đã được xác nhận
join-answer-active-text = Từ nay đồng chí đăng ký được mô hình của { $unit }.
join-answer-ended = Đơn vị { $unit } chưa xác nhận đề nghị của đồng chí. Đề nghị liên hệ trực tiếp với đơn vị.

lienket = Kết nối Zalo và Telegram
    .button = 🔗 Kết nối tài khoản
    .words = kết nối, kết nối tài khoản, kết nối zalo, kết nối telegram, liên kết
channel-telegram = Telegram
channel-zalo_bot = Zalo
channel-zalo_oa = Zalo OA
linking-code = Mã kết nối: { $code }
linking-how =
    Đồng chí mở hệ thống này bên ứng dụng kia (Zalo hoặc Telegram) rồi gõ mã ấy vào đó.

    Mã dùng một lần, trong { $minutes } phút. Kết nối xong, hệ thống nhắn cho đồng chí ở nơi đồng chí dùng gần nhất.
linking-others = Đã kết nối. Muốn gỡ thì chọn bên dưới:
linking-unlink = Gỡ { $channel }
linking-undone = Đã gỡ { $channel }. Từ nay hệ thống không nhắn vào đó nữa.
linking-sure = Kết nối tài khoản này với đồng chí { $name }?
linking-yes = ✅ Đúng, kết nối
linking-no = Không phải tôi
linking-done = Đã kết nối. Chào đồng chí { $name }!
linking-done-text = Từ nay đồng chí dùng bên nào cũng được. Hệ thống nhắn vào nơi đồng chí dùng gần nhất.
linking-bad-code = Mã này đã dùng hoặc đã hết hạn. Đề nghị lấy mã mới bằng { COMMAND("lienket") } ở bên kia.
linking-somebody-else = Tài khoản này đã là của một người khác trong hệ thống nên chưa kết nối được. Đề nghị liên hệ quản trị của đơn vị.
account-linked = 🔗 Một tài khoản nhắn tin nữa vừa được kết nối với đồng chí. Nếu không phải đồng chí làm, đề nghị nhắn { COMMAND("lienket") } và gỡ ngay.
