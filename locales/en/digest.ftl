bantindinhky = Settings of the digests
    .button = 🗞 Digest settings
    .words = digest settings, digests, digest

digest-title-day = Digest of { $to } · { $unit }
digest-title-week = Digest of the week { $from } – { $to } · { $unit }
digest-title-month = Digest of month { $number }/{ $year } · { $unit }
digest-title-quarter = Digest of quarter { $number }/{ $year } · { $unit }
digest-title-half = Digest of the { $number ->
        [I] first
       *[II] second
    } half of { $year } · { $unit }
digest-title-year = Digest of the year { $year } · { $unit }
digest-title-span = Digest from { $from } to { $to } · { $unit }
digest-registered = 📝 Registered: { $count }
digest-approved = ✅ Approved: { $count }
digest-returned = ✍ Returned for completion: { $count }
digest-declined = ✖ Not approved: { $count }
digest-reported = 📄 Reports sent in: { $count }
digest-noted = ✅ Reports accepted: { $count }
digest-reopened = ✍ Reports returned: { $count }
digest-requested = 🏅 Put forward for recognition: { $count }
digest-recognised = 🏅 Recognised: { $count }
digest-outstanding = 🏅 Of these outstanding: { $count }
digest-notyet = Not recognised yet: { $count }
digest-ended = 🏁 Ended: { $count }
digest-withdrawn = ↩ Withdrawn: { $count }
digest-waiting = ⏳ Waiting for review: { $count }
digest-overdue = ⚠ Review overdue: { $count }
digest-late = 📭 Late reports: { $count }
digest-due = due { $day }
digest-more = … and { $count } more
digest-reports = 📄 Reports due: expected { $expected }, received { $received }, on time { $onTime }
digest-sums = Accepted results:
digest-sums-more = … other results: { $count }
digest-year = 📊 Since the beginning of { $year }: { $registered } models · approved { $approved } · recognised { $recognised }
digest-target = Target: { $target } · reached { $percent }%
digest-fields = Fields without a model: { $names }
digest-units = Units without a model: { $names }
digest-fields-more = { $names }; more fields: { $count }
digest-units-more = { $names }; more units: { $count }
digest-compared-day = In brackets: compared with the digest before.
digest-compared-week = In brackets: compared with the week before.
digest-compared-month = In brackets: compared with the month before.
digest-compared-quarter = In brackets: compared with the quarter before.
digest-compared-half = In brackets: compared with the six months before.
digest-compared-year = In brackets: compared with the year before.
digest-picture = Models registered in { $year } by field
digest-picture-note = { $unit }. Figures up to { $day }.
digest-board = 📈 Open the dashboard
digest-settings = ⚙ Digest settings

digest-which-unit = The digests of which unit?
digest-plans = Digests of { $unit }
digest-plans-hint = Please choose the digest to change.
digest-plan = Digest settings · { $unit }
digest-plan-on = { $name }: { $when } · sent to { $where }
digest-plan-off = { $name }: off
digest-rhythm-day = Daily
digest-rhythm-week = Weekly
digest-rhythm-month = Monthly
digest-rhythm-quarter = Quarterly
digest-rhythm-half = Half-yearly
digest-rhythm-year = Yearly
digest-place-private = private chats
digest-place-group = the group
digest-place-channel = the channel
digest-more-places = To send it to the unit’s Telegram group or channel, please ask a reviewer or an administrator to connect it: /nhom in the group, or /kenh to the system.
digest-hour = 🕕 Change the hour
digest-day = 📅 Change the day
digest-with-private = ☐ Send to private chats
digest-without-private = ☑ Send to private chats
digest-with-group = ☐ Send to the group
digest-without-group = ☑ Send to the group
digest-with-channel = ☐ Send to the channel
digest-without-channel = ☑ Send to the channel
digest-on = Turn this digest on
digest-off = Turn this digest off
digest-all = ⬅ The other digests
digest-which-hour = At what time should the digest be sent?
digest-which-day = On which day should the digest be sent?
digest-weekday-1 = Monday
digest-weekday-2 = Tuesday
digest-weekday-3 = Wednesday
digest-weekday-5 = Friday
digest-nth-day = { $rhythm ->
        [month] day { $day } of the next month
        [quarter] day { $day } of the next quarter’s first month
        [half] { $day } January and { $day } July
       *[year] { $day } January of the next year
    }
digest-nowhere = A digest needs at least one place. If it is not needed any more, please choose “Turn this digest off”.
policy-digest = The digests are set up by the committee or an administrator of the unit. If you need it, please contact the administrator of your unit.
