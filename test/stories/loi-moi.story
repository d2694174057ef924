# Lời mời bằng mã: dùng một lần

Minh: /moi
Minh < Mời người của đơn vị nào
Minh: Thạch Đài
Minh > xã Thạch Đài, tỉnh Hà Tĩnh
Minh < Người ấy làm gì
Minh > Người thẩm định
Minh < Đề nghị đồng chí xem lại
Minh > Tạo lời mời
Minh < Mã mời: {mã}
Minh < (ảnh)

* reviewer: Đinh Văn Lộc
Lộc: {mã}
Lộc < Đồng chí được mời làm người thẩm định – xã Thạch Đài, tỉnh Hà Tĩnh
Lộc > Đồng ý
Lộc < Đồng chí đã vào hệ thống với vai trò người thẩm định
Minh < Đinh Văn Lộc đã nhận lời mời
Lộc < Họ tên hệ thống ghi: Đinh Văn Lộc
Lộc > Sửa họ tên
Lộc: Đinh Văn Lộc (Trưởng Khối Dân vận)
Lộc > Ghi tên này
Lộc < Từ nay hệ thống ghi họ tên đồng chí là Đinh Văn Lộc (Trưởng Khối Dân vận)

-- Mã ấy người khác không dùng lại được
* cadre: Cao Thị Thắm
Thắm: {mã}
Thắm < đã dùng hoặc đã hết hạn
Thắm: ABC234
Thắm < đã dùng hoặc đã hết hạn

-- Người thẩm định chỉ mời được cán bộ cơ sở, trong phạm vi của mình
Hùng: mời
Hùng < Mời người của đơn vị nào
Hùng <! Thạch Đài
Hùng: Thạch Đài
Hùng < Chưa tìm thấy
Hùng > thôn Nhân Hoà
Hùng < Người ấy làm gì
Hùng <! Quản trị
Hùng > Huỷ
Hùng > Bỏ hẳn
Hùng < Đã bỏ bản đang làm
