deadline-report = Progress report reminder · { $code }
deadline-report-before =
    The model “{ $title }” should send its progress report by { $day } ({ $count ->
        [one] one day
       *[other] { $count } days
    } left).
    The sooner the better: what was done, the numbers, a few photos.
deadline-report-today = Today, { $day }, the progress report of the model “{ $title }” is due.
deadline-report-after =
    The progress report of the model “{ $title }” was due on { $day }, { $count ->
        [one] one day
       *[other] { $count } days
    } ago.
    Please report as far as the work has come, and write what stands in the way.
deadline-report-now = 📝 Report now
deadline-report-late = Report late by { $count ->
        [one] one day
       *[other] { $count } days
    }: { $code } “{ $title }”, { $unit }, { $name }.
deadline-model = 📋 Open { $code }

deadline-review = Review reminder · { $code }
deadline-review-before =
    From { $name }, { $unit }: “{ $title }”.
    The review is due on { $day } ({ $count ->
        [one] one working day
       *[other] { $count } working days
    } left). People are waiting for your opinion.
deadline-review-today =
    From { $name }, { $unit }: “{ $title }”.
    The review is due today, { $day }. Please give your opinion.
deadline-review-after =
    From { $name }, { $unit }: “{ $title }”.
    The review is late by { $count ->
        [one] one working day
       *[other] { $count } working days
    } (due { $day }). Whoever can look at it, please take it.
deadline-review-open = 📄 Open it
deadline-review-released = “{ $title }”, { $unit }: the review is late by { $count ->
        [one] one working day
       *[other] { $count } working days
    }; it is back in the pool for somebody else to take.
deadline-review-untaken = “{ $title }”, { $unit }: the review is late by { $count ->
        [one] one working day
       *[other] { $count } working days
    } and nobody has taken it.

deadline-follow-up = Follow-up reminder · { $code }
deadline-follow-up-before = Model “{ $title }”: what the inspection asked for should be done by { $day } ({ $count ->
        [one] one day
       *[other] { $count } days
    } left).
deadline-follow-up-today = Model “{ $title }”: what the inspection asked for is due today, { $day }.
deadline-follow-up-after = Model “{ $title }”: what the inspection asked for was due on { $day }, { $count ->
        [one] one day
       *[other] { $count } days
    } ago.
