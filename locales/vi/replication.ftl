nhanrong = Xem và nhân rộng mô hình hay
    .button = 🌱 Nhân rộng mô hình
    .words = nhân rộng, mô hình hay, nhân rộng mô hình, nhan rong

replication-list = Mô hình đã được công nhận
replication-nothing = Chưa tìm thấy mô hình nào. Đề nghị tìm bằng từ khác, hoặc ít từ hơn.
replication-copies = { $count } nơi học theo
replication-before = ⬅ Trang trước
replication-more = Trang sau ➡
replication-search = 🔎 Tìm
replication-by-field = Theo lĩnh vực
replication-which-field = Đồng chí muốn xem lĩnh vực nào?
replication-not-recognised = Mô hình này chưa được công nhận nên chưa nhân rộng được. Đề nghị nhắn { COMMAND("nhanrong") } để xem các mô hình đã công nhận.
replication-field = Lĩnh vực: { $name }
replication-inspired = Học theo: “{ $title }” ({ $code })
replication-method = Cách làm: { $method }
replication-result = Kết quả: { $result }
replication-outcomes = Kết quả bằng số:
replication-spread = Sức lan tỏa: { $count ->
        [0] chưa có nơi nào học theo
       *[other] { $count } mô hình ở { $places } xã, phường
    }
replication-copy = 🌱 Nhân rộng mô hình này
replication-see-photos = 🖼 Ảnh ({ $count })
replication-back = ⬅ Các mô hình khác
replication-see = Xem sức lan tỏa
replication-photos = { $code }: { $count ->
        [0] chưa có ảnh nào.
       *[other] { $count } ảnh.
    }

search-words = Đồng chí tìm mô hình gì? Đề nghị gõ vài chữ, có dấu hay không dấu đều được.
    .label = Từ cần tìm
    .example = Ví dụ: vườn rau Thạch Lạc
search-field = Tìm trong lĩnh vực nào?
    .label = Lĩnh vực
search-place = Tìm ở địa bàn nào? Đề nghị gõ tên.
    .label = Địa bàn
    .example = Ví dụ: Hà Tĩnh, hoặc: Tân Lâm Hương
search-confirm = Tìm mô hình
search-send = 🔎 Tìm mô hình
search-later = Chưa tìm gì. Khi cần, đề nghị nhắn { COMMAND("nhanrong") }.

copy-registered = 🌱 Có nơi học theo mô hình { $code }
copy-registered-text = Đơn vị { $unit } đã đăng ký nhân rộng mô hình “{ $original }” của đồng chí, lấy tên “{ $title }” ({ $code }).
copy-approved = 🌱 Mô hình { $code } được nhân rộng
copy-approved-text = Mô hình “{ $title }” ({ $code }) của { $unit }, học theo “{ $original }”, đã được duyệt và đang triển khai. Cảm ơn đồng chí và bà con đã làm trước.
