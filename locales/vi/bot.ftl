bot-lost = Hệ thống chưa hiểu tin này. Đề nghị bấm /trogiup để xem những việc làm được.
bot-edited = Hệ thống không đọc được tin đã gửi rồi mới sửa. Đề nghị gửi lại bằng một tin mới.
bot-in-private = Việc này đề nghị làm trong khung trò chuyện riêng với hệ thống.
bot-sorry = Xin lỗi đồng chí, hệ thống gặp lỗi với tin vừa rồi và đã ghi lại lỗi ấy. Khi cần hỗ trợ, đề nghị đọc mã { $reference }.

policy-join-first = Đề nghị bấm /start để bắt đầu.
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
role-admin = quản trị
