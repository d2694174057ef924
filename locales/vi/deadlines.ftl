deadline-report = Nhắc báo cáo tiến độ · { $code }
deadline-report-before =
    Mô hình “{ $title }” cần gửi báo cáo tiến độ chậm nhất là ngày { $day } (còn { $count } ngày).
    Đồng chí gửi sớm càng tốt: việc đã làm, con số, vài tấm ảnh.
deadline-report-today = Hôm nay, { $day }, là hạn gửi báo cáo tiến độ của mô hình “{ $title }”.
deadline-report-after =
    Báo cáo tiến độ của mô hình “{ $title }” hạn ngày { $day }, đã quá { $count } ngày.
    Đồng chí làm được đến đâu thì báo cáo đến đó, vướng gì thì ghi rõ để cấp trên giúp.
deadline-report-now = 📝 Báo cáo ngay
deadline-report-late = Chậm báo cáo { $count } ngày: { $code } “{ $title }”, { $unit }, đồng chí { $name }.
deadline-model = 📋 Xem { $code }

deadline-review = Nhắc thẩm định · { $code }
deadline-review-before =
    Hồ sơ của đồng chí { $name }, { $unit }: “{ $title }”.
    Hạn thẩm định là ngày { $day } (còn { $count } ngày làm việc). Bà con đang chờ ý kiến của đồng chí.
deadline-review-today =
    Hồ sơ của đồng chí { $name }, { $unit }: “{ $title }”.
    Hôm nay, { $day }, là hạn thẩm định. Đề nghị đồng chí cho ý kiến.
deadline-review-after =
    Hồ sơ của đồng chí { $name }, { $unit }: “{ $title }”.
    Đã quá hạn { $count } ngày làm việc (hạn { $day }). Đồng chí nào xem được, đề nghị nhận giúp.
deadline-review-open = 📄 Mở hồ sơ
deadline-review-released = “{ $title }”, { $unit }: hồ sơ quá hạn { $count } ngày làm việc, đã trả về để người khác nhận.
deadline-review-untaken = “{ $title }”, { $unit }: hồ sơ quá hạn { $count } ngày làm việc, chưa có người nhận.

deadline-follow-up = Nhắc việc sau kiểm tra · { $code }
deadline-follow-up-before = Mô hình “{ $title }”: việc được đề nghị sau kiểm tra cần xong chậm nhất là ngày { $day } (còn { $count } ngày).
deadline-follow-up-today = Mô hình “{ $title }”: hôm nay, { $day }, là hạn của việc được đề nghị sau kiểm tra.
deadline-follow-up-after = Mô hình “{ $title }”: việc được đề nghị sau kiểm tra hạn ngày { $day }, đã quá { $count } ngày.
