# Trùng mô hình, học theo mô hình, và không duyệt

-- Chính là mô hình đã có: không đăng ký lại
Tám: /dangky
Tám: Nhà lưới sản xuất rau, củ, quả
Tám < Đã có mô hình tên gần giống
Tám < DVK-22-0003
Tám > Chính là mô hình A
Tám < Mô hình này đã có: DVK-22-0003

Tám: /dangky
Tám: Nha luoi trong rau cu qua an toan
Tám < Đã có mô hình tên gần giống
Tám > Học theo mô hình A
Tám < lĩnh vực nào
Tám: kinh te
Tám: 3
Tám < mới hay tiếp tục
Tám > Tiếp tục
Tám: Rau ngoài trời hay hỏng vì mưa rét
Tám: 2,5 ha nhà lưới
Tám < ✓ Mục tiêu: 2,5 ha
Tám: Mời các hộ tới xem nhà lưới, giúp nhau dựng khung
Tám: Thôn Vĩnh Thịnh, 12 hộ
Tám: Ông Võ Văn Tám
Tám: từ nay đến 30/6
Tám: Mười hai hộ có nhà lưới, thu nhập tăng
Tám > Không, là cách làm riêng
Tám > Gửi đi thẩm định
Sơn < Học theo: “Nhà lưới sản xuất rau củ quả”
Sơn > Xem đầy đủ
Sơn < Địa bàn, đối tượng: Thôn Vĩnh Thịnh, 12 hộ
Sơn > Không duyệt
Sơn < Vì sao không duyệt
Sơn: Trùng với mô hình của hộ bên cạnh, đề nghị làm chung
Sơn > Gửi: không duyệt
Sơn < Đã trả lời không duyệt
Tám < Không duyệt · DVK-26-0001
Tám < đề nghị làm chung
Tám: tình trạng
Tám < ✖ Không duyệt
