# Thống kê

# in which language fields are named
figures-language = vi
figures-unknown-field = chưa xác định lĩnh vực
figures-unknown-subject = chưa xác định tập thể, cá nhân
figures-unknown-novelty = chưa xác định mới, tiếp tục
figures-unknown-level = chưa xác định cấp
