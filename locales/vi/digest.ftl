bantindinhky = Cài đặt bản tin định kỳ
    .button = 🗞 Cài đặt bản tin
    .words = bản tin định kỳ, cài đặt bản tin, bản tin

digest-title-day = Bản tin ngày { $to } · { $unit }
digest-title-week = Bản tin tuần { $from } – { $to } · { $unit }
digest-title-month = Bản tin tháng { $number }/{ $year } · { $unit }
digest-title-quarter = Bản tin quý { $number }/{ $year } · { $unit }
digest-title-half = Bản tin 6 tháng { $number ->
        [I] đầu
       *[II] cuối
    } năm { $year } · { $unit }
digest-title-year = Bản tin năm { $year } · { $unit }
digest-title-span = Bản tin từ { $from } đến { $to } · { $unit }
digest-registered = 📝 Mới đăng ký: { $count }
digest-approved = ✅ Đã duyệt: { $count }
digest-returned = ✍ Đề nghị bổ sung: { $count }
digest-declined = ✖ Không duyệt: { $count }
digest-reported = 📄 Báo cáo mới gửi: { $count }
digest-noted = ✅ Báo cáo được ghi nhận: { $count }
digest-reopened = ✍ Báo cáo cần bổ sung: { $count }
digest-requested = 🏅 Đề nghị công nhận: { $count }
digest-recognised = 🏅 Được công nhận: { $count }
digest-outstanding = 🏅 Trong đó tiêu biểu: { $count }
digest-notyet = Chưa công nhận: { $count }
digest-ended = 🏁 Kết thúc: { $count }
digest-withdrawn = ↩ Đã rút: { $count }
digest-waiting = ⏳ Đang chờ thẩm định: { $count }
digest-overdue = ⚠ Quá hạn thẩm định: { $count }
digest-late = 📭 Chậm báo cáo: { $count }
digest-due = hạn { $day }
digest-more = … và { $count } mô hình nữa
digest-reports = 📄 Báo cáo đến hạn: phải nộp { $expected }, đã nộp { $received }, đúng hạn { $onTime }
digest-sums = Kết quả được ghi nhận:
digest-sums-more = … và { $count } kết quả khác
digest-year = 📊 Từ đầu năm { $year }: { $registered } mô hình · đã duyệt { $approved } · công nhận { $recognised }
digest-target = Chỉ tiêu: { $target } · đạt { $percent }%
digest-fields = Lĩnh vực chưa có mô hình: { $names }
digest-units = Đơn vị chưa có mô hình: { $names }
digest-fields-more = { $names } và { $count } lĩnh vực nữa
digest-units-more = { $names } và { $count } đơn vị nữa
digest-compared-day = Số trong ngoặc: so với bản tin trước.
digest-compared-week = Số trong ngoặc: so với tuần trước.
digest-compared-month = Số trong ngoặc: so với tháng trước.
digest-compared-quarter = Số trong ngoặc: so với quý trước.
digest-compared-half = Số trong ngoặc: so với 6 tháng trước.
digest-compared-year = Số trong ngoặc: so với năm trước.
digest-picture = Mô hình đăng ký năm { $year } theo lĩnh vực
digest-picture-note = { $unit }. Số đến hết ngày { $day }.
digest-board = 📈 Xem bảng tin trên mạng
digest-settings = ⚙ Cài đặt bản tin

digest-which-unit = Cài đặt bản tin của đơn vị nào?
digest-plans = Bản tin của { $unit }
digest-plans-hint = Đề nghị chọn bản tin cần đổi.
digest-plan = Cài đặt bản tin · { $unit }
digest-plan-on = { $name }: { $when } · nơi nhận: { $where }
digest-plan-off = { $name }: tắt
digest-rhythm-day = Hằng ngày
digest-rhythm-week = Hằng tuần
digest-rhythm-month = Hằng tháng
digest-rhythm-quarter = Hằng quý
digest-rhythm-half = 6 tháng một lần
digest-rhythm-year = Hằng năm
digest-place-private = tin riêng
digest-place-group = nhóm
digest-place-channel = kênh
digest-more-places = Muốn gửi vào nhóm hoặc kênh Telegram của đơn vị, đề nghị nhờ người thẩm định hoặc quản trị kết nối: gõ /nhom trong nhóm, hoặc nhắn /kenh cho hệ thống.
digest-hour = 🕕 Đổi giờ gửi
digest-day = 📅 Đổi ngày gửi
digest-with-private = ☐ Gửi tin riêng từng người
digest-without-private = ☑ Gửi tin riêng từng người
digest-with-group = ☐ Gửi vào nhóm
digest-without-group = ☑ Gửi vào nhóm
digest-with-channel = ☐ Gửi vào kênh
digest-without-channel = ☑ Gửi vào kênh
digest-on = Bật bản tin này
digest-off = Tắt bản tin này
digest-all = ⬅ Các bản tin khác
digest-which-hour = Gửi bản tin lúc mấy giờ?
digest-which-day = Gửi bản tin vào ngày nào?
digest-weekday-1 = thứ Hai
digest-weekday-2 = thứ Ba
digest-weekday-3 = thứ Tư
digest-weekday-5 = thứ Sáu
digest-nth-day = { $rhythm ->
        [month] ngày { $day } tháng sau
        [quarter] ngày { $day } tháng đầu quý sau
        [half] ngày { $day }/1 và { $day }/7
       *[year] ngày { $day }/1 năm sau
    }
digest-nowhere = Bản tin cần ít nhất một nơi nhận. Nếu không cần nữa, đề nghị chọn “Tắt bản tin này”.
policy-digest = Việc cài đặt bản tin dành cho Ban Chỉ đạo hoặc quản trị của đơn vị. Nếu cần, đề nghị đồng chí liên hệ quản trị của đơn vị.
