changes-sent = Hồ sơ { $code } đã gửi, tin sửa chưa đổi được hồ sơ.
changes-sent-ask = Hồ sơ { $code } đã gửi, tin sửa chưa đổi được hồ sơ. Đồng chí có đề nghị người thẩm định cho sửa “{ $label }” không?
changes-ask = ✎ Đề nghị sửa
changes-asked = Đã chuyển đề nghị sửa hồ sơ { $code } tới người thẩm định. Khi được đồng ý, hệ thống sẽ báo để đồng chí sửa.
changes-returned = Hồ sơ { $code } đang chờ đồng chí bổ sung: đề nghị chọn “Bổ sung ngay” ở tin trước. Tin sửa chưa đổi được hồ sơ.
changes-decided = Hồ sơ { $code } đã có kết quả thẩm định, tin sửa không đổi được hồ sơ nữa.
