# Bảng tin trên trang web

-- Ban Chỉ đạo nhận một liên kết, mở được một lần
Hương: /bangtin
Hương < Liên kết mở được một lần, trong 10 phút
Hương < không chuyển liên kết cho người khác

-- Cán bộ cơ sở không có bảng tin
Lan: /bangtin
Lan < Bảng tin dành cho người thẩm định, Ban Chỉ đạo
