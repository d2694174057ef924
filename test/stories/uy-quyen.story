# Ông Hùng đi vắng, bà Hương thay mặt

-- Cô Lan gửi một hồ sơ
Lan: /dangky
Lan: Vườn rau tình thương
Lan > Kinh tế
Lan > Tập thể
Lan > Mô hình mới
Lan: Nhiều hộ neo đơn thiếu rau sạch
Lan: 45 hộ
Lan: Đảng viên làm trước, bà con góp ngày công
Lan: Cả thôn, 45 hộ neo đơn
Lan: Bà Nguyễn Thị Lan, Chi hội trưởng
Lan > Từ hôm nay đến hết năm
Lan: Mỗi tuần mỗi hộ có hai bữa rau
Lan > Không, là cách làm riêng
Lan > Gửi đi thẩm định
Lan < Mã mô hình: DVK-26-0001
Hùng < Hồ sơ đăng ký mới · DVK-26-0001

-- Ông Hùng đi công tác một tuần, và nhờ bà Hương của Ban Chỉ đạo tỉnh thay mặt
Hùng: /uyquyen
Hùng < Uỷ quyền cho những hồ sơ nào
Hùng > Tất cả hồ sơ
Hùng < Uỷ quyền cho ai
Hùng: phan huong
Hùng > Phan Thị Hương
Hùng < Uỷ quyền từ khi nào
Hùng > Từ bây giờ
Hùng < Uỷ quyền đến hết ngày nào
Hùng: 20/11
Hùng < Uỷ quyền dài nhất là ba tháng
Hùng > 1 tuần (hết 29/11/2026)
Hùng < Đề nghị đồng chí xem lại
Hùng > Đồng ý uỷ quyền
Hùng < Đã uỷ quyền

-- Bà Hương được báo, nhận ngay hồ sơ đang chờ, và duyệt từ danh sách
Hương < Đồng chí Trần Văn Hùng uỷ quyền cho đồng chí
Hương < Hồ sơ đăng ký mới · DVK-26-0001
Hương: /choduyet
Hương < Đang chờ đồng chí: 1 hồ sơ
Hương < Gửi hôm nay
Hương > DVK-26-0001 · Đăng ký
Hương < Mục tiêu: 45 hộ
Hương > Duyệt
Hương < Đã duyệt DVK-26-0001
Lan < đã được đồng chí Phan Thị Hương (thay mặt đồng chí Trần Văn Hùng)
Hà < Đồng chí Phan Thị Hương (thay mặt đồng chí Trần Văn Hùng) đã duyệt lúc
Hương: /choduyet
Hương < Không có hồ sơ nào đang chờ đồng chí

-- Ông Hùng về sớm và thu hồi
Hùng: /uyquyen
Hùng < Đồng chí Phan Thị Hương thay mặt đồng chí
Hùng > Thu hồi: Phan Thị Hương
Hùng < Đã thu hồi uỷ quyền
Hương < Đồng chí Trần Văn Hùng đã thu hồi uỷ quyền

-- Hồ sơ sau lại chờ chính ông Hùng
Lan: /dangky
Lan < Mô hình tên là gì
Lan: Tổ phụ nữ tự quản đường hoa
Lan < lĩnh vực nào
Lan > Nông thôn mới
Lan < Ai làm mô hình này
Lan > Tập thể
Lan < mô hình mới hay tiếp tục
Lan > Mô hình mới
Lan: Đường thôn nhiều rác, chưa có hàng rào xanh
Lan: 30 hộ
Lan: Mỗi hộ góp một ngày công mỗi tháng
Lan: Đường trục thôn Nhân Hoà
Lan: Bà Nguyễn Thị Lan, Chi hội trưởng
Lan < Làm từ ngày nào
Lan > Từ hôm nay đến hết năm
Lan: 500 m đường hoa, không còn rác ven đường
Lan < việc chuyên môn thường xuyên
Lan > Không, là cách làm riêng
Lan < Đề nghị đồng chí xem lại
Lan > Gửi đi thẩm định
Lan < Mã mô hình: DVK-26-0002
Hùng < Hồ sơ đăng ký mới · DVK-26-0002
Hương: DUYET DVK-26-0002
Hương < do người thẩm định của đơn vị quyết định
