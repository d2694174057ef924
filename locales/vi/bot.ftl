bot-lost = Hệ thống chưa hiểu tin này. Đề nghị nhắn { COMMAND("trogiup") } để xem những việc làm được.
bot-edited = Hệ thống không đọc được tin đã gửi rồi mới sửa. Đề nghị gửi lại bằng một tin mới.
bot-in-private = Việc này đề nghị làm trong khung trò chuyện riêng với hệ thống.
bot-sorry = Xin lỗi đồng chí, hệ thống gặp lỗi với tin vừa rồi và đã ghi lại lỗi ấy. Khi cần hỗ trợ, đề nghị đọc mã { $reference }.

policy-join-first = Đề nghị nhắn { COMMAND("start") } để bắt đầu.
policy-wait = Đề nghị của đồng chí đang chờ đơn vị xác nhận. Khi được xác nhận, hệ thống sẽ báo ngay.
policy-register = Việc đăng ký mô hình dành cho cán bộ cơ sở được giao. Nếu cần đăng ký, đề nghị đồng chí liên hệ quản trị của đơn vị.
policy-correct = Chỉ người đã gửi hồ sơ mới sửa được hồ sơ này.
policy-see = Hồ sơ này không thuộc phạm vi phụ trách của đồng chí.
policy-grant = Việc xác nhận này do người thẩm định hoặc quản trị của đơn vị làm.
policy-invite = Việc mời người mới do người thẩm định hoặc quản trị của đơn vị làm.
policy-group = Chỉ người thẩm định hoặc quản trị của đơn vị mới kết nối được nhóm.

role-cadre = cán bộ cơ sở
role-reviewer = người thẩm định
role-committee = thành viên Ban Chỉ đạo
role-chair = người chủ trì công nhận
role-admin = quản trị
bot-unreadable = Hệ thống không nhận được nội dung tin này: có thể là tệp, liên kết, hoặc loại tin không được chuyển tới. Đề nghị đồng chí viết bằng chữ, gửi ảnh, hoặc nhờ cán bộ của đơn vị giúp.

notices-waiting = Đồng chí có { $count } tin chờ. Hệ thống gửi ngay sau đây.

offer-number = Gõ số để chọn.
offer-words = Cũng có thể gõ: { $words }.
offer-code = { $label }: gõ { $code }
offer-late = Số này không khớp với danh sách nào đang mở. Đề nghị xem tin mới nhất, hoặc nhắn { COMMAND("trogiup") }.

code-mistyped = Mã này chưa đúng nên hệ thống chưa làm gì. Đề nghị gõ đúng như trong tin. Ví dụ: DUYET DVK-26-0042
model-withdrawn = Mô hình { $code } đã được rút, không còn chờ ý kiến.
code-nowhere = Không có mô hình nào mang mã { $code }. Đề nghị xem lại mã trong tin.
notices-subject = mô hình “Dân vận khéo”
policy-carry = Việc này dành cho cán bộ phụ trách mô hình.
name-instead-of = { $name } (thay mặt đồng chí { $other })
bot-caption-edited = ✓ Đã sửa lời ghi dưới ảnh.

web-trouble = Hệ thống chưa mở được trang này
web-trouble-text = Lỗi này là của hệ thống, không phải của đồng chí. Đề nghị thử lại sau ít phút.
web-nowhere = Không có trang này
web-nowhere-text = Địa chỉ chưa đúng hoặc còn thiếu. Đề nghị mở lại đúng liên kết đã nhận, hoặc quét lại mã QR.
