renewal-title = Year { $year } · { $code }
renewal-question =
    How does the model “{ $title }” go on in { $year }?
    If it continues, nothing has to be written again.
renewal-again =
    There is no answer from you yet. How does the model “{ $title }” go on in { $year }?
    Please answer by { $day }.
renewal-continue = ▶ Continue
renewal-upgrade = ⬆ Raise
renewal-end = ⏹ End
renewal-withdraw = Withdraw the model
renewal-continued = ✅ { $code } continues in { $year }
renewal-continued-text = The model “{ $title }” stays as it was registered:
renewal-continued-next = Nothing has to be written again. You will be reminded of the progress reports.
renewal-chosen-continue = ▶ { $code } continues in { $year }: chosen by { $name } at { $at }.
renewal-chosen-upgrade = ⬆ { $code } is raised in { $year }: written by { $name } at { $at }.
renewal-chosen-end = ⏹ { $code } has ended and does not continue in { $year }: written by { $name } at { $at }.
renewal-over-ended = ⏹ { $code } has ended: written by { $name } at { $at }.
renewal-over-withdrawn = { $code } was withdrawn: written by { $name } at { $at }.
renewal-not-running = The model { $code } is not being carried out.
renewal-too-early = The model { $code } has just been registered. You will be asked at the beginning of { $year }. If it is given up, write: RUT MO HINH { $code }

upgrade-level = At which level is it registered this year?
    .label = Level
    .example = Choose a higher level, or “Keep as it is”.
upgrade-goal = What is the new goal? Please write a number and its unit.
    .label = New goal
    .example = For example: 90 households. If it stays, choose “Keep as it is”.
upgrade-confirm = The model this year:
upgrade-send = ✅ Write it down
upgrade-later = Nothing was written. The question of the new year still waits for you.
upgrade-nothing-new = Level and goal are the same as before. Please change one; if both stay, choose “Continue” in the message of the new year.
upgrade-sent = ⬆ { $code } is raised in { $year }

ending-reason = Why does the model end?
    .label = Reason
    .example = Choose a sentence, or write your own.
ending-reason-a = Its goal has been reached.
ending-reason-b = It has become a habit and need not be followed any more.
ending-reason-c = Conditions have changed, it cannot go on.
ending-confirm = Please check. Once written, the model ends.
ending-send = ⏹ Write the end
ending-sent = Written: the model { $code } has ended. Thank you and the people.
ending-later = Nothing was written. The model is still being carried out.

withdrawal-reason = Why is the model withdrawn?
    .label = Reason
    .example = Choose a sentence, or write your own.
withdrawal-reason-a = Registered by mistake, or the same as another model.
withdrawal-reason-b = The conditions for it are not there yet.
withdrawal-reason-c = Whoever led it has moved, and nobody has taken over.
withdrawal-confirm = Please check. Once written, the model is withdrawn.
withdrawal-send = Write the withdrawal
withdrawal-sent = Written: the model { $code } is withdrawn.
withdrawal-later = Nothing was written. The model stays as it is.
