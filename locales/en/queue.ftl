choduyet = What waits for your decision
    .button = 📥 To decide
    .words = to decide, my work, queue

queue-none = Nothing waits for you. The system will tell you as soon as something does.
queue-title = Waiting for you: { $count }
queue-kind-registration = Registration
queue-kind-progress = Report no. { $number }
queue-kind-recognition = Recognition
queue-waits = { $days ->
        [0] Sent today
        [1] Sent yesterday
       *[other] Waiting for { $days } days
    }
queue-overdue = Waiting for { $days } days, { $late ->
        [one] 1 day
       *[other] { $late } days
    } overdue
queue-held = { $name } is looking at it
queue-open = { $code } · { $kind }
queue-earlier = ⬅ Page before
queue-later = Next page ➡
queue-next = ➡ Next one ({ $count } left)
queue-away = When you are away, send { COMMAND("uyquyen") } to let somebody stand in.
queue-no-card = This one waits for the council.
