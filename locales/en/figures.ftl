# Figures

thongke = See the figures of your unit
    .button = 📊 Figures
    .words = figures, statistics, show figures, numbers

# in which language fields are named
figures-language = en
figures-unknown-field = field not stated
figures-unknown-subject = collective or individual not stated
figures-unknown-novelty = new or continuing not stated
figures-unknown-level = level not stated

figures-dimension-unit = unit
    .button = 🏘 Units
figures-dimension-field = field
    .button = 🗂 Fields
figures-dimension-subject = collective, individual, household
    .button = 👥 Collective, individual, household
figures-dimension-novelty = new, continuing
    .button = 🌱 New, continuing
figures-dimension-level = level
    .button = 🎖 Levels

figures-measure-registered = registered
    .button = Registered models
figures-measure-approved = approved
    .button = Approved models
figures-measure-recognised = recognised
    .button = Recognised models
figures-measure-outstanding = outstanding
    .button = Outstanding models
figures-measure-replicated = replicated
    .button = Replicated models

figures-period-1 = month { $number }/{ $year }
figures-period-3 = quarter { $number }/{ $year }
figures-period-6 = { $number ->
        [I] first half of { $year }
       *[other] second half of { $year }
    }
figures-period-12 = { $year }
figures-period-years = { $from }–{ $to }
figures-period-days = { $from } to { $to }
figures-moment = { $time } on { $day }

figures-title = Figures · { $unit } · { $period }
figures-only = Only: { $what }
figures-target = Target: { $count }
figures-target-year = Target of the whole year: { $count }
figures-registered-over = Registered: { $count } ({ $share }% of the target, { $gap } more)
figures-registered-under = Registered: { $count } ({ $share }% of the target, { $gap } missing)
figures-registered-met = Registered: { $count } ({ $share }%, the target is met)
figures-step-approved = Approved: { $count } ({ $share }% of registered)
figures-step-approved-rest = Approved: { $count } ({ $share }% of registered); { $others }
figures-rest-waiting = waiting { $count }
figures-rest-declined = not approved { $count }
figures-rest-withdrawn = withdrawn { $count }
figures-step-recognised = Recognised: { $count } ({ $share }% of registered)
figures-step-outstanding = Outstanding: { $count } ({ $share }% of recognised)
figures-step-replicated = Replicated: { $count } ({ $share }% of approved)
figures-share-registered = { $share }% of the target
figures-share-approved = { $share }% of registered
figures-share-recognised = { $share }% of registered
figures-share-outstanding = { $share }% of recognised
figures-share-replicated = { $share }% of approved
figures-goal = Target
figures-goal-year = Target of the whole year
figures-bare-registered = Registered: { $count }
figures-bare-outstanding = Outstanding: { $count }
figures-bare-replicated = Replicated: { $count }
figures-nothing = No model was registered in this period.
figures-by = By { $dimension }, models { $measure } ({ $count }):
figures-by-page = By { $dimension }, models { $measure } ({ $count }), lines { $first }–{ $last } of { $all }:
figures-cross = By { $rows } and { $columns }, models { $measure } ({ $count }):
figures-line = { $label }: { $count }
figures-line-share = { $label }: { $count } ({ $share }%)
figures-line-target = { $label }: { $count }/{ $target } ({ $share }%)
figures-cross-line = { $label }: { $count } = { $parts }
figures-cross-line-empty = { $label }: 0
figures-cross-part = { $label } { $count }
figures-cross-zeros = Cells without a model: { $count } (orange in the picture).
figures-decided = Decided in the period: { $parts }.
figures-decided-approved = approved { $count }
figures-decided-returned = returned { $count }
figures-decided-declined = not approved { $count }
figures-decided-recognised = recognised { $count }
figures-decided-outstanding = of them outstanding { $count }
figures-decided-ended = ended { $count }
figures-decided-withdrawn = withdrawn { $count }
figures-outcomes = Results in accepted reports:
figures-outcomes-more = … other results: { $count }, all of them are in the tables of figures (.xlsx).
figures-unapproved = Reports not accepted yet: { $count }; their numbers are not in the sums.
figures-reports = Reports: expected { $expected }, received { $received } ({ $shareReceived }%), on time { $onTime } ({ $shareOnTime }%).
figures-reports-of = { $label }: expected { $expected }, received { $received }, on time { $onTime }
figures-reports-none = No report was due in this period.
figures-at = As of { $at }.
figures-picture = Models { $measure } by { $dimension } – { $unit }, { $period }
figures-picture-cross = Models { $measure }: { $rows } and { $columns } – { $unit }, { $period }

figures-cross-begin = ▦ Cross table
figures-other-period = 🗓 Another period
figures-other-unit = 🏛 Another unit
figures-other-measure = 🏅 Count other models
figures-filter = 🔎 Filter
figures-filter-none = ✖ No filter
figures-late = 📝 Who has not reported?
figures-before = ⬅ Page before
figures-more = Next page ➡
figures-back = ⬅ Back to the figures
figures-type-period = ✍ Another period, typed

figures-which-unit = Of which unit would you like to see the figures? Its name can also be typed behind the command. Example: { COMMAND("thongke") } xã Thạch Lạc quý III 2026
figures-which-meant = Several units have such a name. Which one do you mean?
figures-which-period = Which period would you like to see?
figures-which-measure = Which models would you like to count?
figures-which-cross = By { $dimension }, and by what else?
figures-which-filter = Filter by what?
figures-which-value = Filter by { $dimension }: which one?
figures-no-unit = No unit “{ $words }” was found among those that you watch over. Please send { COMMAND("thongke") } and choose “Another unit”. For a period of your own unit, for example: { COMMAND("thongke") } quý III 2026
figures-no-period = This period was not understood. Please type it again. Example: quý III 2026, or: 2021-2025, or: từ 1/1/2023 đến 30/6/2024
policy-count = The figures of a unit are for the reviewers, committees, chairs of recognition and administrators of that unit or of one above it. Your own models: { COMMAND("tinhtrang") }

figures-late-title = Reports · { $unit } · { $period }
figures-late-none = No model is late with a report that was due from { $from } to { $to }.
figures-late-count = Late reports ({ $count }), of those that were due from { $from } to { $to }:
figures-late-line = { $code } “{ $title }” – { $unit }, days late: { $days }
figures-late-more = … and { $count } more models
figures-late-units-more = … and { $count } more units
figures-late-buttons = Below are the { $shown } units with most late reports; { $count } more have some. To see and remind another one, for example: { COMMAND("thongke") } xã Thạch Lạc
figures-nudge-all = 🔔 Remind all ({ $count })
figures-nudge-unit = 🔔 Remind { $unit } ({ $count })
figures-nudged = { $count ->
        [0] Nobody else was reminded.
       *[other] Models whose people were reminded: { $said }. They hear of it now; at night, the next morning.
    }
figures-nudged-already = Reminded today already: { $codes }. Each model is reminded once a day.
figures-nudged-nobody = Nobody carries these models, so nobody was reminded: { $codes }. Please invite somebody: { COMMAND("moi") }
figures-nudged-more = { $codes } … and { $count } more models
report-nudge = Your report is asked for · { $code }
report-nudge-text =
    The progress report of “{ $title }” is asked for by { $unit }: it was due on { $day }, { $count } { $count ->
        [one] day
       *[other] days
    } ago.
    Please report as far as you have come, and say what is in your way so that you can be helped.

statistics-period = Which period would you like to see?
    .label = Period
    .example = Example: quý III 2026, or: 2021-2025, or: từ 1/1/2023 đến 30/6/2024
statistics-confirm = The period to be shown
statistics-send = 📊 Show this period
statistics-later = No period was chosen. To see the figures, please send { COMMAND("thongke") }.
