moi = Mời người vào hệ thống
    .button = ➕ Mời người mới
    .words = mời, mời người mới
nhom = Kết nối nhóm trò chuyện của đơn vị
    .words = nhóm, kết nối nhóm

invitation-unit = Mời người của đơn vị nào?
    .label = Đơn vị
    .example = Chọn, hoặc gõ tên. Ví dụ: Nhân Hoà
invitation-role = Người ấy làm gì?
    .label = Vai trò
invitation-role-cadre = Cán bộ cơ sở
invitation-role-reviewer = Người thẩm định
invitation-role-committee = Ban Chỉ đạo
invitation-role-chair = Chủ trì công nhận
invitation-role-admin = Quản trị
invitation-confirm = Đề nghị đồng chí xem lại
invitation-send = ✅ Tạo lời mời
invitation-later = Chưa tạo lời mời nào. Khi cần, đề nghị nhắn { COMMAND("moi") }.
invitation-made = Lời mời đã sẵn sàng
invitation-text =
    Vai trò: { $role } – { $unit }
    Mã mời: { $code }
    Dùng được một lần, đến { $until }.

    Đề nghị đưa mã này, hoặc mã QR, cho đúng người được mời.
invitation-link = Hoặc gửi liên kết: { $link }
invitation-used = { $name } đã nhận lời mời: { $role } – { $unit }.

group-how = Để kết nối nhóm: thêm hệ thống vào nhóm Telegram của đơn vị, rồi gõ /nhom trong nhóm ấy.
group-which = Nhóm này là nhóm của đơn vị nào?
group-bound = Nhóm này từ nay nhận hồ sơ cần thẩm định của { $unit }.

quota-title = { $channel } đã dùng { $percent }% số tin của tháng
quota-80 = Đã dùng { $used } trong { $monthly } tin. Khi tới 95%, hệ thống ngừng gửi bản tin và thông báo; hồ sơ và kết quả thẩm định vẫn gửi.
quota-95 = Đã dùng { $used } trong { $monthly } tin. Bản tin và thông báo tạm ngừng đến hết tháng; hồ sơ và kết quả thẩm định vẫn gửi đến khi hết tin.
storage-title = ⚠ Kho ảnh chưa ghi được
storage-full = Kho ảnh đã đầy. { $count } ảnh đang chờ; chưa ảnh nào bị mất. Đề nghị thêm chỗ trống, hệ thống tự ghi tiếp.
storage-gone = Không ghi được vào kho ảnh. { $count } ảnh đang chờ; chưa ảnh nào bị mất. Đề nghị kiểm tra ổ đĩa hoặc kết nối, hệ thống tự ghi tiếp.
storage-mended = ✓ Kho ảnh đã ghi được trở lại, còn { $count } ảnh đang tải.

kenh = Kết nối kênh Telegram của đơn vị
    .words = kênh, kết nối kênh
channel-how = Để kết nối kênh: trong kênh Telegram của đơn vị, thêm hệ thống làm quản trị có quyền đăng bài. Hệ thống sẽ hỏi ngay kênh ấy là của đơn vị nào.
channel-which = Kênh “{ $title }” là kênh của đơn vị nào?
channel-bound-to = Kênh “{ $title }” đang là kênh của { $unit }.
channel-bound =
    Đã kết nối kênh “{ $title }” với { $unit }.

    Kênh chỉ đăng bản tin, không nhận hồ sơ. Ban Chỉ đạo chọn bản tin nào đăng vào kênh: { COMMAND("bantindinhky") }.
channel-not-yours = Chỉ người đã thêm hệ thống vào kênh mới kết nối được kênh ấy. Đề nghị nhờ người ấy nhắn { COMMAND("kenh") }
policy-channel = Chỉ người thẩm định hoặc quản trị của đơn vị mới kết nối được kênh. Nếu cần, đề nghị đồng chí liên hệ quản trị của đơn vị.
