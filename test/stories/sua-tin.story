# Cô Lan sửa những tin đã nhắn

Lan: /dangky
Lan: Vườn rau tình thương
Lan > Kinh tế
Lan > Tập thể
Lan > Mô hình mới
Lan: Nhiều hộ neo đơn thiếu rau sạch
Lan < Mục tiêu là gì
Lan: 45 hộ
Lan < vận động bà con thế nào

-- Cô Lan thấy mình ghi nhầm, và sửa ngay tin vừa nhắn
Lan ~ 45 hộ → 54 hộ
Lan < ✓ Mục tiêu: 54 hộ
Lan < vận động bà con thế nào
Lan: Đảng viên làm trước, bà con góp ngày công
Lan: Cả thôn, 45 hộ neo đơn
Lan: Bà Nguyễn Thị Lan, Chi hội trưởng
Lan > Từ hôm nay đến hết năm
Lan: Mỗi tuần mỗi hộ có hai bữa rau
Lan > Không, là cách làm riêng
Lan < Mục tiêu: 54 hộ
Lan > Gửi đi thẩm định
Lan < Mã mô hình: DVK-26-0001
Hùng < Hồ sơ đăng ký mới · DVK-26-0001

-- Gửi rồi mới thấy còn nhầm nữa: tin sửa không đổi được hồ sơ, nhưng đề nghị được
Lan ~ 54 hộ → 60 hộ
Lan < Hồ sơ DVK-26-0001 đã gửi, tin sửa chưa đổi được hồ sơ
Lan > Đề nghị sửa
Lan < Đã chuyển đề nghị sửa hồ sơ DVK-26-0001

-- Ông Hùng đồng ý bằng một lần bấm
Hùng < ✎ Người gửi xin sửa “Mục tiêu”: 60 hộ
Hùng > Cho sửa
Hùng < Đã gửi đề nghị bổ sung hồ sơ DVK-26-0001
Lan < Đề nghị bổ sung · DVK-26-0001
Lan < • Mục tiêu
Lan > Bổ sung ngay
Lan < Mục tiêu là gì
Lan: 60 hộ
Lan < Đề nghị đồng chí xem lại
Lan > Gửi đi thẩm định
Lan < Mã mô hình: DVK-26-0001
Hùng < trước: 54 hộ
Hùng < nay: 60 hộ
