choduyet = Hồ sơ chờ đồng chí duyệt
    .button = 📥 Chờ duyệt
    .words = chờ duyệt, việc của tôi, việc chờ duyệt

queue-none = Không có hồ sơ nào đang chờ đồng chí. Có hồ sơ mới, hệ thống sẽ báo ngay.
queue-title = Đang chờ đồng chí: { $count } hồ sơ
queue-kind-registration = Đăng ký
queue-kind-progress = Báo cáo lần { $number }
queue-kind-recognition = Đề nghị công nhận
queue-waits = { $days ->
        [0] Gửi hôm nay
        [1] Gửi hôm qua
       *[other] Chờ { $days } ngày
    }
queue-overdue = Chờ { $days } ngày, quá hạn { $late } ngày
queue-held = Đồng chí { $name } đang xem
queue-open = { $code } · { $kind }
queue-earlier = ⬅ Trang trước
queue-later = Trang sau ➡
queue-next = ➡ Tiếp theo (còn { $count })
queue-away = Đi vắng thì nhắn { COMMAND("uyquyen") } để nhờ người thay.
queue-no-card = Hồ sơ này đang chờ hội đồng.
