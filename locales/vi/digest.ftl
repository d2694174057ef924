digest-title = Bản tin ngày { $day } · { $unit }
digest-registered = 📝 Mới đăng ký: { $count }
digest-approve = ✅ Đã duyệt: { $count }
digest-return = ✍ Đề nghị bổ sung: { $count }
digest-reject = ✖ Không duyệt: { $count }
digest-waiting = ⏳ Đang chờ thẩm định: { $count }
digest-more = … và { $count } mô hình nữa
