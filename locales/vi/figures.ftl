# Thống kê

thongke = Xem số liệu của đơn vị
    .button = 📊 Thống kê
    .words = thống kê, số liệu, xem số liệu, thong ke

# in which language fields are named
figures-language = vi
figures-unknown-field = chưa xác định lĩnh vực
figures-unknown-subject = chưa xác định tập thể, cá nhân
figures-unknown-novelty = chưa xác định mới, tiếp tục
figures-unknown-level = chưa xác định cấp

figures-dimension-unit = đơn vị
    .button = 🏘 Đơn vị
figures-dimension-field = lĩnh vực
    .button = 🗂 Lĩnh vực
figures-dimension-subject = tập thể, cá nhân, hộ
    .button = 👥 Tập thể, cá nhân, hộ
figures-dimension-novelty = mới, tiếp tục
    .button = 🌱 Mới, tiếp tục
figures-dimension-level = cấp
    .button = 🎖 Cấp

figures-measure-registered = đăng ký
    .button = Mô hình đăng ký
figures-measure-approved = đã duyệt
    .button = Mô hình đã duyệt
figures-measure-recognised = công nhận
    .button = Mô hình công nhận
figures-measure-outstanding = tiêu biểu
    .button = Mô hình tiêu biểu
figures-measure-replicated = nhân rộng
    .button = Mô hình nhân rộng

figures-period-1 = tháng { $number }/{ $year }
figures-period-3 = quý { $number }/{ $year }
figures-period-6 = { $number ->
        [I] 6 tháng đầu năm { $year }
       *[other] 6 tháng cuối năm { $year }
    }
figures-period-12 = năm { $year }
figures-period-years = giai đoạn { $from }–{ $to }
figures-period-days = từ { $from } đến { $to }
figures-moment = { $time } ngày { $day }

figures-title = Thống kê · { $unit } · { $period }
figures-only = Chỉ tính: { $what }
figures-target = Chỉ tiêu: { $count }
figures-target-year = Chỉ tiêu cả năm: { $count }
figures-registered-over = Đăng ký: { $count } ({ $share }% chỉ tiêu, vượt { $gap })
figures-registered-under = Đăng ký: { $count } ({ $share }% chỉ tiêu, còn thiếu { $gap })
figures-registered-met = Đăng ký: { $count } ({ $share }%, đủ chỉ tiêu)
figures-step-approved = Đã duyệt: { $count } ({ $share }% số đăng ký)
figures-step-approved-rest = Đã duyệt: { $count } ({ $share }% số đăng ký); { $others }
figures-rest-waiting = chờ duyệt { $count }
figures-rest-declined = không duyệt { $count }
figures-rest-withdrawn = đã rút { $count }
figures-step-recognised = Công nhận: { $count } ({ $share }% số đăng ký)
figures-step-outstanding = Tiêu biểu: { $count } ({ $share }% số được công nhận)
figures-step-replicated = Nhân rộng: { $count } ({ $share }% số đã duyệt)
figures-share-registered = { $share }% chỉ tiêu
figures-share-approved = { $share }% số đăng ký
figures-share-recognised = { $share }% số đăng ký
figures-share-outstanding = { $share }% số được công nhận
figures-share-replicated = { $share }% số đã duyệt
figures-goal = Chỉ tiêu
figures-goal-year = Chỉ tiêu cả năm
figures-bare-registered = Đăng ký: { $count }
figures-bare-outstanding = Tiêu biểu: { $count }
figures-bare-replicated = Nhân rộng: { $count }
figures-nothing = Chưa có mô hình nào đăng ký trong kỳ này.
figures-by = Theo { $dimension }, số mô hình { $measure } ({ $count }):
figures-by-page = Theo { $dimension }, số mô hình { $measure } ({ $count }), dòng { $first }–{ $last } trong { $all }:
figures-cross = Theo { $rows } và { $columns }, số mô hình { $measure } ({ $count }):
figures-line = { $label }: { $count }
figures-line-share = { $label }: { $count } ({ $share }%)
figures-line-target = { $label }: { $count }/{ $target } ({ $share }%)
figures-cross-line = { $label }: { $count } = { $parts }
figures-cross-line-empty = { $label }: 0
figures-cross-part = { $label } { $count }
figures-cross-zeros = Có { $count } ô chưa có mô hình nào (màu cam trong hình).
figures-decided = Đã quyết định trong kỳ: { $parts }.
figures-decided-approved = duyệt { $count }
figures-decided-returned = đề nghị bổ sung { $count }
figures-decided-declined = không duyệt { $count }
figures-decided-recognised = công nhận { $count }
figures-decided-outstanding = trong đó tiêu biểu { $count }
figures-decided-ended = kết thúc { $count }
figures-decided-withdrawn = rút { $count }
figures-outcomes = Kết quả theo báo cáo đã được ghi nhận:
figures-outcomes-more = … và { $count } kết quả khác, xem đủ trong bảng số liệu (.xlsx).
figures-unapproved = Còn { $count } báo cáo chưa được ghi nhận, số liệu chưa được cộng.
figures-reports = Báo cáo: phải nộp { $expected }, đã nộp { $received } ({ $shareReceived }%), đúng hạn { $onTime } ({ $shareOnTime }%).
figures-reports-of = { $label }: phải nộp { $expected }, đã nộp { $received }, đúng hạn { $onTime }
figures-reports-none = Kỳ này không có báo cáo nào đến hạn.
figures-at = Số liệu lúc { $at }.
figures-picture = Số mô hình { $measure } theo { $dimension } – { $unit }, { $period }
figures-picture-cross = Số mô hình { $measure }: { $rows } và { $columns } – { $unit }, { $period }

figures-cross-begin = ▦ Bảng chéo
figures-other-period = 🗓 Kỳ khác
figures-other-unit = 🏛 Đơn vị khác
figures-other-measure = 🏅 Đếm mô hình khác
figures-filter = 🔎 Lọc
figures-filter-none = ✖ Bỏ lọc
figures-late = 📝 Ai chưa báo cáo?
figures-before = ⬅ Trang trước
figures-more = Trang sau ➡
figures-back = ⬅ Về bảng số liệu
figures-type-period = ✍ Kỳ khác, tự gõ

figures-which-unit = Đồng chí muốn xem số liệu của đơn vị nào? Cũng có thể gõ tên sau lệnh. Ví dụ: { COMMAND("thongke") } xã Thạch Lạc quý III 2026
figures-which-meant = Có nhiều đơn vị tên như vậy. Đồng chí muốn xem đơn vị nào?
figures-which-period = Đồng chí muốn xem kỳ nào?
figures-which-measure = Đồng chí muốn đếm những mô hình nào?
figures-which-cross = Xem theo { $dimension } và theo gì nữa?
figures-which-filter = Đồng chí muốn lọc theo gì?
figures-which-value = Lọc theo { $dimension }: đồng chí chọn mục nào?
figures-no-unit = Chưa tìm thấy đơn vị “{ $words }” trong phạm vi phụ trách của đồng chí. Đề nghị nhắn { COMMAND("thongke") } rồi chọn “Đơn vị khác”. Muốn xem một kỳ của đơn vị mình, ví dụ: { COMMAND("thongke") } quý III 2026
figures-no-period = Hệ thống chưa hiểu kỳ này. Đề nghị gõ lại. Ví dụ: quý III 2026, hoặc: 2021-2025, hoặc: từ 1/1/2023 đến 30/6/2024
policy-count = Số liệu của đơn vị dành cho người thẩm định, Ban Chỉ đạo, người chủ trì công nhận và quản trị của đơn vị ấy hoặc của cấp trên. Mô hình của đồng chí xem tại { COMMAND("tinhtrang") }.

figures-late-title = Báo cáo · { $unit } · { $period }
figures-late-none = Không có mô hình nào chậm báo cáo, tính các kỳ đến hạn từ { $from } đến { $to }.
figures-late-count = Chậm báo cáo ({ $count }), tính các kỳ đến hạn từ { $from } đến { $to }:
figures-late-line = { $code } “{ $title }” – { $unit }, quá hạn { $days } ngày
figures-late-more = … và { $count } mô hình nữa
figures-late-units-more = … và { $count } đơn vị nữa
figures-late-buttons = Dưới đây có nút nhắc riêng cho { $shown } đơn vị chậm nhiều nhất, còn { $count } đơn vị nữa có mô hình chậm. Xem và nhắc đơn vị khác, ví dụ: { COMMAND("thongke") } xã Thạch Lạc
figures-nudge-all = 🔔 Nhắc tất cả ({ $count })
figures-nudge-unit = 🔔 Nhắc { $unit } ({ $count })
figures-nudged = { $count ->
        [0] Chưa nhắc thêm ai.
       *[other] Đã nhắc người phụ trách { $said } mô hình. Tin đến ngay; ban đêm thì sáng hôm sau mới đến.
    }
figures-nudged-already = Hôm nay đã nhắc rồi: { $codes }. Mỗi mô hình nhắc một lần trong ngày.
figures-nudged-nobody = Chưa có ai phụ trách để nhắc: { $codes }. Đề nghị mời người phụ trách: { COMMAND("moi") }
figures-nudged-more = { $codes } … và { $count } mô hình nữa
report-nudge = Đề nghị gửi báo cáo · { $code }
report-nudge-text =
    Theo đề nghị của { $unit }, đồng chí gửi báo cáo tiến độ của mô hình “{ $title }”: hạn ngày { $day }, đã quá { $count } ngày.
    Đồng chí làm được đến đâu thì báo cáo đến đó, vướng gì thì ghi rõ để cấp trên giúp.

statistics-period = Đồng chí muốn xem kỳ nào?
    .label = Kỳ
    .example = Ví dụ: quý III 2026, hoặc: 2021-2025, hoặc: từ 1/1/2023 đến 30/6/2024
statistics-confirm = Kỳ sẽ xem
statistics-send = 📊 Xem kỳ này
statistics-later = Chưa chọn kỳ nào. Khi cần xem số liệu, đề nghị nhắn { COMMAND("thongke") }.
