# Broadcasts: one message to many people.

thongbao = Send an announcement
    .button = 📣 Send an announcement
    .words = announcement, send an announcement

policy-broadcast = Announcements are sent by the committee and the administrators of a unit. If you need one, please ask your administrator.

broadcast-text = What would you like to announce?
    .label = Words
    .example = For example: Please come to the meeting at 8:00 on 30/11 in the hall of the commune.
broadcast-photos = Please send photos to go with it, 10 at most. Then choose “Done”; without photos choose “Skip”.
    .label = Photos
broadcast-files = Please send one document to go with it. Without one, choose “Skip”.
    .label = File
    .example = PDF, Word, Excel and PowerPoint files of up to 20 MB are taken.
broadcast-unit = Within which unit? The units below it count as well.
    .label = Within
    .example = Choose, or type the name of a unit. For example: Tân Lâm Hương
broadcast-whom = To whom?
    .label = To
    .example = Everybody gets it once, in their own chat.
broadcast-whom-everybody = Everybody
broadcast-whom-cadre = Grassroots cadres
broadcast-whom-reviewer = Reviewers
broadcast-whom-committee = Committees, chairs of recognition
broadcast-whom-field = Those with models in one field
broadcast-whom-late = Those whose report is overdue
broadcast-whom-groups = Group chats of units
broadcast-field = Which field?
    .label = Field
broadcast-field-all = All fields
broadcast-confirm = Please check
broadcast-send = ✅ Preview before sending
broadcast-later = Nothing was sent. When you need it, send { COMMAND("thongbao") }.

broadcast-card = Not sent yet: please have a last look
broadcast-to = To: { $whom } – { $unit }
broadcast-sample-people = Recipients: { $count }. With: { $names }
broadcast-sample-groups = Groups: { $count }. With: { $names }
broadcast-nobody = There is nobody to send it to. Please choose “Edit”, then another unit or other people.
broadcast-takes = { $minutes ->
        [0] It takes less than a minute.
        [one] It takes about a minute.
       *[other] It takes about { $minutes } minutes.
    }
broadcast-to-go = { $minutes ->
        [0] Less than a minute to go.
        [one] About a minute to go.
       *[other] About { $minutes } minutes to go.
    }
broadcast-night = It is night: the message waits until { $at }. If it is urgent, choose “Send now”.
broadcast-do-send = ✅ Send now
broadcast-do-morning = ✅ Send at 6:30 in the morning
broadcast-do-urgent = ❗ Send now, it is urgent
broadcast-do-when = 🕘 Choose a time
broadcast-do-look = 👁 Preview
broadcast-do-edit = ✎ Edit
broadcast-do-drop = ✖ Drop
broadcast-files-awaited = The photos or the file are still being fetched. Please wait a few seconds and choose again.
broadcast-files-lost = A photo or the file cannot be used. Please choose “Edit” and send it again.
broadcast-not-composed = This announcement has been sent off and can no longer be changed. To correct it, please write a new one: { COMMAND("thongbao") }
broadcast-begun = Sending to { $count } recipients. You will get the result when it is done.
broadcast-to-come = Scheduled: it goes to { $count } recipients at { $at }.
broadcast-same = This was sent before
broadcast-same-text = { $count } people or groups of this list got exactly these words at { $at }. Do you still want to send it?
broadcast-same-ahead = This is scheduled already
broadcast-same-ahead-text = { $count } people or groups of this list will get exactly these words at { $at }. Do you still want to send it?
broadcast-anyway = Send anyway
broadcast-see = ⬅ Look again

timing-at = When should it be sent?
    .label = Time
    .example = Choose, or type a time and a day. For example: 8:00 30/11
timing-at-none = There is no time in it. Please write the time and the day. For example: 8:00 30/11
timing-at-no-such-day = This day is not in the calendar. Please write it again. For example: 8:00 30/11
timing-at-no-such-hour = There is no such time. Please write it again. For example: 8:00 30/11
timing-at-night = Nothing is announced at night. Please choose a time from 6:30 to 21:00. For example: 8:00 30/11
timing-past = This time has passed. Please choose “Choose a time” and write one that is to come. For example: 8:00 30/11
timing-moment = { $time } on { $day }
timing-confirm = Please check the time
timing-send = ✅ Schedule it
timing-later = No time was chosen. The announcement is still there under { COMMAND("thongbao") }.

broadcast-title = 📣 Announcement · { $unit }
broadcast-from = From: { $name }

broadcast-composed = Announcement { $number }: not sent yet
broadcast-scheduled = 🕘 Announcement { $number }: scheduled
broadcast-sending = 📣 Announcement { $number }: sending
broadcast-paused = ⏸ Announcement { $number }: paused
broadcast-stopped = ⏹ Announcement { $number }: stopped
broadcast-finished = ✅ Announcement { $number }: sent
broadcast-at = Goes out at { $at }.
broadcast-recipients = Recipients: { $count }
broadcast-count-sent = • Sent: { $count }
broadcast-count-twice = • Sent, perhaps twice: { $count }
broadcast-count-left = • Left: { $count }
broadcast-count-blocked = • Blocked us: { $count }
broadcast-count-waiting = • Waiting until they write first: { $count }
broadcast-count-unconnected = • Waiting until we are connected again: { $count }
broadcast-count-unsure = • Not sure whether it arrived: { $count }
broadcast-count-quota = • No messages left this month: { $count }
broadcast-count-over = • Not sent any more: { $count }
broadcast-count-bug = • Could not be sent for a fault of ours: { $count }
broadcast-count-failed = • Not taken by Zalo or Telegram: { $count }
broadcast-pause = ⏸ Pause
broadcast-resume = ▶ Go on
broadcast-stop = ⏹ Stop
broadcast-report = 📄 Delivery report
broadcast-stop-sure = Stop announcement { $number }? { $count } recipients have not got it yet. Once stopped it cannot go on.
broadcast-stop-yes = ⏹ Stop it
broadcast-done-drop = The announcement was dropped; nobody got it.
broadcast-done-pause = Paused. To go on, choose “Go on”.
broadcast-done-resume = Going on with those who have not got it.
broadcast-done-unsent = Stopped. Nobody got this announcement.
broadcast-done-stop = Stopped. The report follows at once.
broadcast-already-composed = This announcement is not sent yet.
broadcast-already-scheduled = This announcement is scheduled already.
broadcast-already-sending = This announcement was sent off already and is going out.
broadcast-already-paused = This announcement is paused.
broadcast-already-stopped = This announcement is stopped already.
broadcast-already-finished = This announcement has been sent already.

broadcast-list = Announcements
broadcast-list-text = Choose one to see it, or write a new one.
broadcast-new = ➕ New announcement

broadcast-report-title = 📄 Delivery report of announcement { $number }
broadcast-report-file = The file has a line for everybody: unit, result and time. It opens in Excel.
broadcast-group = group chat
broadcast-column-number = No.
broadcast-column-unit = Unit
broadcast-column-name = Recipient
broadcast-column-channel = By way of
broadcast-column-result = Result
broadcast-column-time = Time
broadcast-fate-sent = Sent
broadcast-fate-twice = Sent, perhaps twice: the line broke while it was being sent
broadcast-fate-left = Not sent yet
broadcast-fate-blocked = Did not arrive: the recipient blocked us, or the group removed us
broadcast-fate-waiting = Waiting: Zalo lets us write only after they do
broadcast-fate-unconnected = Waiting: this messenger is not connected
broadcast-fate-unsure = Not sure whether it arrived: the line broke while it was being sent
broadcast-fate-quota = Not sent: this messenger is nearly out of messages this month
broadcast-fate-over = Not sent: the announcement was stopped, or is old
broadcast-fate-bug = Could not be sent: a fault of ours, please tell your administrator
broadcast-fate-failed = Could not be sent: this messenger does not take the words or the file
