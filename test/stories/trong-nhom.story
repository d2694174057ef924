# Thẩm định trong nhóm chat của xã

Mai: /dangky
Mai: Tổ tự quản bảo vệ môi trường
Mai > Văn hoá
Mai > Tập thể
Mai > Tiếp tục
Mai: Rác ở chợ cóc chưa được thu gom đều
Mai: 3 tổ tự quản
Mai: Mỗi tổ trực một tuần, nhắc nhau bằng loa thôn
Mai: Chợ thôn Trung Hoà, 60 hộ kinh doanh
Mai: Bà Đặng Thị Mai; phối hợp Chi đoàn
Mai: 1/12 - 30/6
Mai: Chợ sạch cả tuần, rác thu gom trước 8 giờ
Mai > Không, là cách làm riêng
Mai > Gửi đi thẩm định
Mai < DVK-26-0001

Hùng [Tổ thẩm định] < Hồ sơ đăng ký mới · DVK-26-0001

-- Bà Hương ở trong nhóm nhưng không phải người thẩm định của xã
Hương [Tổ thẩm định] > Duyệt
Hương [Tổ thẩm định] ! do người thẩm định của đơn vị quyết định

-- Lý do thì viết trong khung chat riêng: nút dẫn tới đó
Hùng [Tổ thẩm định] > Đề nghị bổ sung
Hùng < Mục nào cần bổ sung
Hùng > Để sau
Hùng < Hồ sơ vẫn đang chờ đồng chí

Hà [Tổ thẩm định] > Duyệt
Hà [Tổ thẩm định] ! Đã duyệt DVK-26-0001
Hùng [Tổ thẩm định] < Đồng chí Lê Thị Hà đã duyệt
Mai < Đã duyệt · DVK-26-0001
Hùng [Tổ thẩm định] >> Duyệt
Hùng [Tổ thẩm định] ! Đồng chí Lê Thị Hà đã duyệt
