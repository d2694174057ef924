# Bảng tin trên trang web

-- Ban Chỉ đạo nhận một liên kết, mở được một lần
Hương: /bangtin
Hương < Liên kết chỉ mở được một lần, trong vòng 10 phút
Hương < không chuyển liên kết cho người khác

-- Cán bộ cơ sở không có bảng tin
Lan: /bangtin
Lan < Bảng tin dành cho người thẩm định, Ban Chỉ đạo
